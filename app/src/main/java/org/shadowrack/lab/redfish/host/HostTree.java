package org.shadowrack.lab.redfish.host;

import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.simulation.DataCentre;

/** Puts everything that a server consists of into a tree. */
public final class HostTree {

    private HostTree() {}

    /**
     * Fills a tree.
     *
     * @param dataCentre that the host stands in
     * @param index      the host's
     */
    public static void into(ResourceTree tree, DataCentre dataCentre, int index) {
        HostReader host = new HostReader(dataCentre.host(index));
        new SystemResources(host, new ResetAction(dataCentre, index)).into(tree);
        new ProcessorResources(host).into(tree);
        new MemoryResources(host).into(tree);
        new StorageResources(host).into(tree);
        new ChassisResources(host).into(tree);
        new ThermalResources(host).into(tree);
        new PowerResources(host).into(tree);
        new SensorResources(host).into(tree);
        new LegacyResources(host).into(tree);
    }
}
