package org.shadowrack.lab.redfish.rack;

import java.util.List;
import org.shadowrack.lab.metric.RackMetrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.view.RackView;
import tools.jackson.databind.node.ObjectNode;

/** The rack as a chassis, and its air. */
record RackChassis(RackView rack) {

    static final String ALL = "/redfish/v1/Chassis";
    static final String RACK = ALL + "/Rack";
    private static final String SENSORS = RACK + "/Sensors";
    private static final String ENVIRONMENT = RACK + "/EnvironmentMetrics";

    void into(ResourceTree tree) {
        tree.put(ALL, () -> Doc.collection(ALL, "Chassis", "Chassis", List.of(RACK, SwitchResources.CHASSIS)).node());
        tree.put(RACK, this::chassis);
        tree.put(ENVIRONMENT, this::environment);
        tree.put(SENSORS, () -> Doc.collection(SENSORS, "Sensor", "Sensors",
                List.of(SENSORS + "/InletTop", SENSORS + "/InletBottom", SENSORS + "/Humidity")).node());
        tree.put(SENSORS + "/InletTop", () -> sensor("InletTop", "Temperature", "Cel", RackMetrics.INLET_TOP));
        tree.put(SENSORS + "/InletBottom",
                () -> sensor("InletBottom", "Temperature", "Cel", RackMetrics.INLET_BOTTOM));
        tree.put(SENSORS + "/Humidity", () -> sensor("Humidity", "Humidity", "%", RackMetrics.HUMIDITY));
    }

    private ObjectNode chassis() {
        String name = rack.plan().name();
        return Doc.resource(RACK, "Chassis.v1_25_0.Chassis", "Rack", "Rack " + name).set("ChassisType", "Rack")
                .set("Manufacturer", "ShadowRack").set("Model", "Lab Rack 42U").set("SerialNumber", "SRR-" + name)
                .reading("HeightMm", 42 * 44.45)
                .child("Location", location -> location.child("Placement", placement -> placement.set("Rack", name)))
                .status("Enabled", "OK").link("Sensors", SENSORS).link("EnvironmentMetrics", ENVIRONMENT)
                .child("Links", links -> links.links("Contains", List.of(SwitchResources.CHASSIS))
                        .links("PoweredBy", PduCollection.uris()).links("ManagedBy", List.of("/redfish/v1/Managers/1")))
                .node();
    }

    private ObjectNode environment() {
        return Doc.resource(ENVIRONMENT, "EnvironmentMetrics.v1_3_0.EnvironmentMetrics", "EnvironmentMetrics",
                "Rack Environment Metrics")
                .child("TemperatureCelsius", celsius -> celsius.set("DataSourceUri", SENSORS + "/InletBottom")
                        .reading("Reading", rack.reading(RackMetrics.INLET_BOTTOM)))
                .child("HumidityPercent", humidity -> humidity.set("DataSourceUri", SENSORS + "/Humidity")
                        .reading("Reading", rack.reading(RackMetrics.HUMIDITY)))
                .node();
    }

    private ObjectNode sensor(String id, String type, String units, int metric) {
        return Doc.resource(SENSORS + "/" + id, "Sensor.v1_9_0.Sensor", id, id).set("ReadingType", type)
                .set("ReadingUnits", units).set("PhysicalContext", "Intake").reading("Reading", rack.reading(metric))
                .set("ReadingTime", rack.sampledAt()).status("Enabled", "OK").links("RelatedItem", List.of(RACK))
                .node();
    }
}
