package org.shadowrack.lab.workload;

import org.shadowrack.lab.plane.PlaneFactory;

/** Makes workload planes. */
public final class WorkloadPlanes {
    private WorkloadPlanes() {}

    /** Planes whose workloads live in this JVM's memory, each with a client that writes 20 times a second. */
    public static PlaneFactory inMemory() {
        return WorkloadPlane::new;
    }
}
