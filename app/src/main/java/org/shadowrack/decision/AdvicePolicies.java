package org.shadowrack.decision;

import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.SiteSettings.PolicySettings;

/** Makes policies. */
public final class AdvicePolicies {
    /** When so large a share of the services vanishes at once, it is the console that is cut off: nothing moves by itself. */
    public static final double FREEZE_SHARE = 0.5;

    private AdvicePolicies() {}

    /** The policy of these thresholds and caps, judged on the probability of failure within 24 h. */
    public static AdvicePolicy thresholds(PolicySettings settings) {
        return thresholds(settings, ControlGroup.NONE);
    }

    /** The same, with the components whose forecasts are left to come true as the site's forecasters are kept. */
    public static AdvicePolicy thresholds(PolicySettings settings, ForecastSettings forecasting) {
        return thresholds(settings, new ControlGroup(forecasting.controlShare(), forecasting.criticalControls()));
    }

    static AdvicePolicy thresholds(PolicySettings settings, ControlGroup controls) {
        return new ThresholdPolicy(new Thresholds(settings), controls);
    }
}
