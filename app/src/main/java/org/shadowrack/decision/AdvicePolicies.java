package org.shadowrack.decision;

import org.shadowrack.config.SiteSettings.PolicySettings;

/** Makes policies. */
public final class AdvicePolicies {
    private AdvicePolicies() {}

    /** The policy of these thresholds and caps, judged on the probability of failure within 24 h. */
    public static AdvicePolicy thresholds(PolicySettings settings) {
        return new ThresholdPolicy(new Thresholds(settings));
    }
}
