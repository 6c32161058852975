package org.shadowrack.lab.plane;

/** Told by the plane where workloads are active, so that their load moves with them. Thread-safe. */
@FunctionalInterface
public interface WorkloadPlacement {

    /**
     * A workload became active on a host; from the next sample on that host carries its load.
     *
     * @param workload a declared workload's name
     * @param host     a declared host's name
     */
    void active(String workload, String host);
}
