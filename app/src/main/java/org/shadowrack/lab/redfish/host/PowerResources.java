package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;

import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.physics.Electrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** Power supplies in the newer schema. */
record PowerResources(HostReader host) {

    private static final String SUBSYSTEM = CHASSIS + "/PowerSubsystem";
    private static final String SUPPLIES = SUBSYSTEM + "/PowerSupplies";

    void into(ResourceTree tree) {
        tree.put(SUBSYSTEM, () -> Doc
                .resource(SUBSYSTEM, "PowerSubsystem.v1_1_0.PowerSubsystem", "PowerSubsystem", "Power Subsystem")
                .reading("CapacityWatts", PartKind.POWER_SUPPLY.each() * Electrics.RATED_WATTS)
                .status("Enabled", "OK").link("PowerSupplies", SUPPLIES).node());
        tree.put(SUPPLIES, () -> Doc
                .collection(SUPPLIES, "PowerSupply", "Power Supplies", HostReader.uris(PartKind.POWER_SUPPLY)).node());
        for (int number = 1; number <= PartKind.POWER_SUPPLY.each(); number++) {
            int each = number;
            String uri = HostUris.part(PartKind.POWER_SUPPLY, number);
            tree.put(uri, () -> supply(uri, each));
            tree.put(uri + "/Metrics", () -> metrics(uri + "/Metrics", each - 1));
        }
    }

    private ObjectNode supply(String uri, int number) {
        Doc supply = Doc.resource(uri, "PowerSupply.v1_6_0.PowerSupply", "" + number, "PSU " + number)
                .set("PowerSupplyType", "AC").reading("PowerCapacityWatts", Electrics.RATED_WATTS)
                .set("InputNominalVoltageType", "AC240V").set("HotPluggable", true)
                .item("InputRanges", range -> range.set("NominalVoltageType", "AC240V")
                        .reading("CapacityWatts", Electrics.RATED_WATTS));
        host.identify(supply, PartKind.POWER_SUPPLY, number);
        return supply.link("Metrics", uri + "/Metrics").node();
    }

    private ObjectNode metrics(String uri, int place) {
        return Doc.resource(uri, "PowerSupplyMetrics.v1_1_0.PowerSupplyMetrics", "Metrics",
                "PSU " + (place + 1) + " Metrics")
                .child("InputVoltage", value -> read(value, HostMetrics.SUPPLY_INPUT_VOLTAGE + place))
                .child("InputPowerWatts", value -> read(value, HostMetrics.SUPPLY_INPUT_WATTS + place))
                .child("OutputPowerWatts", value -> read(value, HostMetrics.SUPPLY_OUTPUT_WATTS + place))
                .child("TemperatureCelsius", value -> read(value, HostMetrics.SUPPLY_TEMPERATURE + place)).node();
    }

    private void read(Doc value, int metric) {
        value.reading("Reading", host.reading(metric));
    }
}
