package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The memory modules. */
record MemoryResources(HostReader host) {

    static final int GIBIBYTES = 32;

    private static final String MEMORY = SYSTEM + "/Memory";

    void into(ResourceTree tree) {
        tree.put(MEMORY, () -> Doc.collection(MEMORY, "Memory", "Memory", HostReader.uris(PartKind.DIMM)).node());
        for (int number = 1; number <= PartKind.DIMM.each(); number++) {
            int each = number;
            String uri = HostUris.part(PartKind.DIMM, number);
            tree.put(uri, () -> module(uri, each));
            tree.put(uri + "/MemoryMetrics", () -> metrics(uri + "/MemoryMetrics", each));
        }
    }

    private ObjectNode module(String uri, int number) {
        Doc module = Doc.resource(uri, "Memory.v1_19_0.Memory", "" + number, "DIMM " + number)
                .set("DeviceLocator", "DIMM " + number).set("MemoryType", "DRAM").set("MemoryDeviceType", "DDR5")
                .set("BaseModuleType", "RDIMM").set("CapacityMiB", GIBIBYTES * 1024L)
                .set("OperatingSpeedMhz", 4_800).set("ErrorCorrection", "MultiBitECC");
        host.identify(module, PartKind.DIMM, number);
        return module.link("Metrics", uri + "/MemoryMetrics").node();
    }

    private ObjectNode metrics(String uri, int number) {
        return Doc.resource(uri, "MemoryMetrics.v1_7_3.MemoryMetrics", "MemoryMetrics", "DIMM " + number + " Metrics")
                .child("CurrentPeriod", period -> period.reading("CorrectableECCErrorCount",
                        host.reading(HostMetrics.MEMORY_CORRECTABLE + number - 1)))
                .child("HealthData", health -> health.child("AlarmTrips", trips -> trips.set("UncorrectableECCError",
                        host.part(PartKind.DIMM, number).failed())))
                .node();
    }
}
