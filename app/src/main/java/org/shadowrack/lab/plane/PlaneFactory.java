package org.shadowrack.lab.plane;

/** Makes the workload plane of one lab. */
@FunctionalInterface
public interface PlaneFactory {

    /**
     * Opens the plane; called once, before the lab's servers listen.
     *
     * @param context what the lab gives
     * @return a running plane, which the lab closes when it is closed itself
     */
    Plane open(PlaneContext context);
}
