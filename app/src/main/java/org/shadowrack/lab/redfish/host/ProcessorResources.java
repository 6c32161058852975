package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The processors. */
record ProcessorResources(HostReader host) {

    private static final String PROCESSORS = SYSTEM + "/Processors";

    void into(ResourceTree tree) {
        tree.put(PROCESSORS, () -> Doc
                .collection(PROCESSORS, "Processor", "Processors", HostReader.uris(PartKind.PROCESSOR)).node());
        for (int number = 1; number <= PartKind.PROCESSOR.each(); number++) {
            int each = number;
            String uri = HostUris.part(PartKind.PROCESSOR, number);
            tree.put(uri, () -> processor(uri, each));
            tree.put(uri + "/Metrics", () -> metrics(uri + "/Metrics", each));
        }
    }

    private ObjectNode processor(String uri, int number) {
        Doc processor = Doc.resource(uri, "Processor.v1_20_0.Processor", "" + number, "CPU " + number)
                .set("Socket", "CPU " + number).set("ProcessorType", "CPU").set("ProcessorArchitecture", "x86")
                .set("InstructionSet", "x86-64").set("TotalCores", 32).set("TotalThreads", 64)
                .set("MaxSpeedMHz", 3_600);
        host.identify(processor, PartKind.PROCESSOR, number);
        return processor.link("Metrics", uri + "/Metrics").node();
    }

    private ObjectNode metrics(String uri, int number) {
        return Doc.resource(uri, "ProcessorMetrics.v1_6_0.ProcessorMetrics", "Metrics", "CPU " + number + " Metrics")
                .reading("BandwidthPercent", host.reading(HostMetrics.UTILISATION))
                .reading("TemperatureCelsius", host.reading(HostMetrics.CPU_TEMPERATURE + number - 1)).node();
    }
}
