package org.shadowrack.lab.estate;

import java.util.List;

/**
 * One rack with its switch and its two power feeds.
 *
 * @param name     for example {@code R01} or, for the shadow estate, {@code S01}
 * @param shadow   whether it belongs to the shadow estate
 * @param setPoint of its cooling, in °C
 * @param hosts    its servers from below
 */
public record RackPlan(String name, boolean shadow, double setPoint, List<HostPlan> hosts) {

    public RackPlan {
        hosts = List.copyOf(hosts);
    }
}
