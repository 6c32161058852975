package org.shadowrack.decision;

import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Criticality;

/**
 * A few components whose forecasts move nothing. Whatever is moved away can't show any more whether its forecast was right; from
 * these it stays known how many of the forecasts come true, and retraining learns from outcomes that nobody changed.
 *
 * @param share of the components, 0 to 1
 * @param critical whether critical workloads may be left where they are, too, which needs the site's consent
 */
record ControlGroup(double share, boolean critical) {
    /** Every forecast counts. */
    static final ControlGroup NONE = new ControlGroup(0, false);

    /** Whether a component's forecast is left to come true for a workload; by the component's id alone, so always the same ones. */
    boolean spares(ComponentId component, Criticality workload) {
        return (critical || workload != Criticality.CRITICAL) && drawn(component) < share;
    }

    /** A number from 0 to 1 that depends on the id alone: SplitMix64's finaliser (Steele et al. 2014) over its hash. */
    private static double drawn(ComponentId component) {
        long z = component.value().hashCode() * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
