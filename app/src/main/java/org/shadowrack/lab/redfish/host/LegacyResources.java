package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;

import java.util.List;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.physics.Electrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The same once more in the older schemas, Thermal and Power. */
record LegacyResources(HostReader host) {

    private static final String THERMAL = CHASSIS + "/Thermal";
    private static final String POWER = CHASSIS + "/Power";

    void into(ResourceTree tree) {
        tree.put(THERMAL, this::thermal);
        tree.put(POWER, this::power);
    }

    private ObjectNode thermal() {
        Doc thermal = Doc.resource(THERMAL, "Thermal.v1_7_3.Thermal", "Thermal", "Thermal");
        temperature(thermal, 0, "Inlet", "Intake", HostMetrics.INLET);
        temperature(thermal, 1, "Exhaust", "Exhaust", HostMetrics.EXHAUST);
        for (int place = 0; place < PartKind.PROCESSOR.each(); place++) {
            temperature(thermal, 2 + place, "CPU" + (place + 1), "CPU", HostMetrics.CPU_TEMPERATURE + place);
        }
        for (int place = 0; place < PartKind.FAN.each(); place++) {
            fan(thermal, place);
        }
        return thermal.node();
    }

    private void temperature(Doc thermal, int member, String name, String context, int metric) {
        thermal.item("Temperatures", item -> item.set("@odata.id", THERMAL + "#/Temperatures/" + member)
                .set("MemberId", "" + member).set("Name", name).set("PhysicalContext", context)
                .reading("ReadingCelsius", host.reading(metric))
                .status(Double.isNaN(host.reading(metric)) ? "StandbyOffline" : "Enabled", "OK"));
    }

    private void fan(Doc thermal, int place) {
        thermal.item("Fans", item -> {
            item.set("@odata.id", THERMAL + "#/Fans/" + place).set("MemberId", "" + place)
                    .set("Name", "Fan " + (place + 1)).set("ReadingUnits", "RPM")
                    .reading("Reading", host.reading(HostMetrics.FAN_SPEED + place))
                    .set("SerialNumber", host.part(PartKind.FAN, place + 1).serial())
                    .links("RelatedItem", List.of(HostUris.part(PartKind.FAN, place + 1)));
            host.partStatus(item, PartKind.FAN, place + 1);
        });
    }

    private ObjectNode power() {
        Doc power = Doc.resource(POWER, "Power.v1_7_3.Power", "Power", "Power").item("PowerControl",
                item -> item.set("@odata.id", POWER + "#/PowerControl/0").set("MemberId", "0")
                        .set("Name", "System Power Control")
                        .reading("PowerConsumedWatts", host.reading(HostMetrics.POWER)));
        for (int place = 0; place < PartKind.POWER_SUPPLY.each(); place++) {
            supply(power, place);
        }
        return power.node();
    }

    private void supply(Doc power, int place) {
        power.item("PowerSupplies", item -> {
            item.set("@odata.id", POWER + "#/PowerSupplies/" + place).set("MemberId", "" + place)
                    .set("Name", "PSU " + (place + 1)).set("PowerSupplyType", "AC")
                    .reading("PowerCapacityWatts", Electrics.RATED_WATTS)
                    .reading("LineInputVoltage", host.reading(HostMetrics.SUPPLY_INPUT_VOLTAGE + place))
                    .reading("PowerInputWatts", host.reading(HostMetrics.SUPPLY_INPUT_WATTS + place))
                    .reading("PowerOutputWatts", host.reading(HostMetrics.SUPPLY_OUTPUT_WATTS + place))
                    .set("SerialNumber", host.part(PartKind.POWER_SUPPLY, place + 1).serial())
                    .links("RelatedItem", List.of(HostUris.part(PartKind.POWER_SUPPLY, place + 1)));
            host.partStatus(item, PartKind.POWER_SUPPLY, place + 1);
        });
    }
}
