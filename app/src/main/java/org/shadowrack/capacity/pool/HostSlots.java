package org.shadowrack.capacity.pool;

import java.util.List;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/**
 * How many slots a host has. A primary has what its own workloads take, at least one. A shadow has the sum over the
 * primaries that it mirrors of scale × that primary's slots, rounded up to whole slots: a shadow at 0.25 of four
 * primaries with one workload each takes any one of them.
 */
final class HostSlots {
    private HostSlots() {}

    static double of(Topology topology, String host) {
        List<Shadowing> mirrored = topology.shadowings().stream().filter(one -> one.shadow().equals(host)).toList();
        if (mirrored.isEmpty()) {
            return primary(topology, host);
        }
        double share = mirrored.stream().mapToDouble(one -> one.scale() * primary(topology, one.primary())).sum();
        return Math.ceil(share - 1e-9);
    }

    /** Workloads that are away at a shadow still belong to it: they come back. */
    private static double primary(Topology topology, String host) {
        return Math.max(1, topology.workloads().stream().filter(workload -> belongs(topology, workload, host))
                .mapToDouble(Workload::slots).sum());
    }

    private static boolean belongs(Topology topology, Workload workload, String host) {
        return workload.primary().equals(host) || workload.shadow().equals(host) && topology.shadowings().stream()
                .anyMatch(one -> one.primary().equals(host) && one.shadow().equals(workload.primary()));
    }
}
