package org.shadowrack.lab.redfish.rack;

import java.util.List;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.metric.RackMetrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.view.RackView;
import tools.jackson.databind.node.ObjectNode;

/**
 * One power distribution unit: mains, one branch, and an outlet for each server.
 *
 * @param letter of the feed
 * @param feed   0 for A, 1 for B
 */
record PduResources(RackView rack, String letter, int feed, String uri) {

    void into(ResourceTree tree) {
        tree.put(uri, this::pdu);
        tree.put(uri + "/Metrics", this::metrics);
        circuit(tree, "Mains", "Input Circuits");
        circuit(tree, "Branches", "Branch Circuits");
        List<String> outlets = rack.plan().hosts().stream().map(this::outletUri).toList();
        tree.put(uri + "/Outlets", () -> Doc.collection(uri + "/Outlets", "Outlet", "Outlets", outlets).node());
        rack.plan().hosts().forEach(host -> tree.put(outletUri(host), () -> outlet(host)));
    }

    private ObjectNode pdu() {
        return Doc.resource(uri, "PowerDistribution.v1_3_0.PowerDistribution", letter, "PDU " + letter)
                .set("EquipmentType", "RackPDU").set("Manufacturer", "ShadowRack").set("Model", "Lab PDU 16A")
                .set("SerialNumber", "SRP-" + rack.plan().name() + "-" + letter)
                .child("Location", location -> location.child("Placement",
                        placement -> placement.set("Rack", rack.plan().name())))
                .status("Enabled", "OK").link("Mains", uri + "/Mains").link("Branches", uri + "/Branches")
                .link("Outlets", uri + "/Outlets").link("Metrics", uri + "/Metrics")
                .child("Links", links -> links.links("ManagedBy", List.of("/redfish/v1/Managers/1"))).node();
    }

    private ObjectNode metrics() {
        return Doc.resource(uri + "/Metrics", "PowerDistributionMetrics.v1_3_0.PowerDistributionMetrics", "Metrics",
                "PDU " + letter + " Metrics").child("PowerWatts", value -> read(value, RackMetrics.WATTS))
                .child("EnergykWh", value -> read(value, RackMetrics.ENERGY)).node();
    }

    private void circuit(ResourceTree tree, String kind, String name) {
        String circuits = uri + "/" + kind;
        String only = circuits + "/1";
        tree.put(circuits, () -> Doc.collection(circuits, "Circuit", name, List.of(only)).node());
        tree.put(only, () -> circuit(only, kind.equals("Mains") ? "Mains" : "Branch"));
    }

    private ObjectNode circuit(String only, String type) {
        return Doc.resource(only, "Circuit.v1_7_0.Circuit", "1", type + " 1").set("CircuitType", type)
                .set("PhaseWiringType", "OnePhase3Wire").set("NominalVoltage", "AC230V").reading("RatedCurrentAmps", 16)
                .set("BreakerState", "Normal").child("Voltage", value -> read(value, RackMetrics.VOLTAGE))
                .child("CurrentAmps", value -> read(value, RackMetrics.CURRENT))
                .child("PowerWatts", value -> read(value, RackMetrics.WATTS)).status("Enabled", "OK").node();
    }

    private String outletUri(HostPlan host) {
        return uri + "/Outlets/" + host.unit();
    }

    private ObjectNode outlet(HostPlan host) {
        return Doc.resource(outletUri(host), "Outlet.v1_4_0.Outlet", "" + host.unit(), "Outlet " + host.unit())
                .set("OutletType", "IEC_60320_C13").set("NominalVoltage", "AC230V").set("PowerEnabled", true)
                .set("PowerState", "On").set("UserLabel", host.name())
                .child("PowerWatts", value -> read(value, RackMetrics.OUTLETS + host.unit() - 1))
                .status("Enabled", "OK").node();
    }

    private void read(Doc value, int metric) {
        value.reading("Reading", rack.reading(RackMetrics.pdu(feed, rack.plan().hosts().size()) + metric));
    }
}
