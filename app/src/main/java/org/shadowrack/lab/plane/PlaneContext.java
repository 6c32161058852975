package org.shadowrack.lab.plane;

import java.time.InstantSource;
import java.util.List;

/**
 * What a plane gets from the lab when it is opened.
 *
 * @param clock     the lab's simulated clock
 * @param power     which hosts run
 * @param hosts     every host, primary and shadow
 * @param workloads every workload
 * @param placement to be told where workloads are active
 */
public record PlaneContext(InstantSource clock, Hosts power, List<HostDeclaration> hosts,
        List<WorkloadDeclaration> workloads, WorkloadPlacement placement) {

    public PlaneContext {
        hosts = List.copyOf(hosts);
        workloads = List.copyOf(workloads);
    }
}
