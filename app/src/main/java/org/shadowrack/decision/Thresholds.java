package org.shadowrack.decision;

import java.util.Map;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;

/** The thresholds of each kind of component, the settings' {@code default} for the rest. */
record Thresholds(PolicySettings settings) {
    /** Where a file gives no default at all: better odds than a coin's before anything moves. */
    private static final double FALLBACK = 0.5;

    double prestage(ComponentKind kind) {
        return of(settings.prestageThreshold(), kind, FALLBACK);
    }

    /** What these thresholds are multiplied by for a workload: where an outage hurts more, less certainty will do. */
    double factor(Criticality criticality) {
        return settings.restraint().criticality().getOrDefault(criticality, 1.0);
    }

    Persistence persistence() {
        return Persistence.of(settings.restraint());
    }

    /** Never below that of pre-staging, or a workload would move before it was asked whether to copy it. */
    double cutover(ComponentKind kind) {
        return Math.max(prestage(kind), of(settings.cutoverThreshold(), kind, FALLBACK));
    }

    /** Below this an alarm has passed. */
    double release(ComponentKind kind) {
        return prestage(kind) * settings.releaseBelow();
    }

    private static double of(Map<String, Double> byKind, ComponentKind kind, double fallback) {
        Double own = byKind.get(kind.word());
        return own != null ? own : byKind.getOrDefault("default", fallback);
    }
}
