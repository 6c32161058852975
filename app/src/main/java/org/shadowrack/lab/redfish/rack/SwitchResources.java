package org.shadowrack.lab.redfish.rack;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.lab.metric.RackMetrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.view.RackView;
import tools.jackson.databind.node.ObjectNode;

/** The switch on top of the rack: its box as a chassis, its function within an Ethernet fabric. */
record SwitchResources(RackView rack) {

    static final String CHASSIS = "/redfish/v1/Chassis/Switch1";

    private static final String FABRICS = "/redfish/v1/Fabrics";
    private static final String FABRIC = FABRICS + "/Ethernet";
    private static final String SWITCHES = FABRIC + "/Switches";
    private static final String SWITCH = SWITCHES + "/1";
    private static final String PORTS = SWITCH + "/Ports";
    private static final String SENSORS = CHASSIS + "/Sensors";
    private static final String TEMPERATURE = SENSORS + "/SwitchTemp";
    private static final String ENVIRONMENT = CHASSIS + "/EnvironmentMetrics";

    void into(ResourceTree tree) {
        box(tree);
        tree.put(FABRICS, () -> Doc.collection(FABRICS, "Fabric", "Fabrics", List.of(FABRIC)).node());
        tree.put(FABRIC, () -> Doc.resource(FABRIC, "Fabric.v1_3_0.Fabric", "Ethernet", "Ethernet Fabric")
                .set("FabricType", "Ethernet").status("Enabled", "OK").link("Switches", SWITCHES).node());
        tree.put(SWITCHES, () -> Doc.collection(SWITCHES, "Switch", "Switches", List.of(SWITCH)).node());
        tree.put(SWITCH, this::device);
        List<String> ports = new ArrayList<>();
        rack.plan().hosts().forEach(host -> {
            String uri = PORTS + "/" + host.unit();
            ports.add(uri);
            tree.put(uri, () -> port(uri, host.unit(), host.name()));
        });
        tree.put(PORTS, () -> Doc.collection(PORTS, "Port", "Ports", ports).node());
    }

    private void box(ResourceTree tree) {
        tree.put(CHASSIS, this::chassis);
        tree.put(ENVIRONMENT, () -> Doc
                .resource(ENVIRONMENT, "EnvironmentMetrics.v1_3_0.EnvironmentMetrics", "EnvironmentMetrics",
                        "Switch Environment Metrics")
                .child("PowerWatts", watts -> watts.reading("Reading", rack.reading(RackMetrics.SWITCH_POWER)))
                .node());
        tree.put(SENSORS, () -> Doc.collection(SENSORS, "Sensor", "Sensors", List.of(TEMPERATURE)).node());
        tree.put(TEMPERATURE, () -> Doc.resource(TEMPERATURE, "Sensor.v1_9_0.Sensor", "SwitchTemp", "SwitchTemp")
                .set("ReadingType", "Temperature").set("ReadingUnits", "Cel").set("PhysicalContext", "ASIC")
                .reading("Reading", rack.reading(RackMetrics.SWITCH_TEMPERATURE)).set("ReadingTime", rack.sampledAt())
                .status("Enabled", "OK").links("RelatedItem", List.of(SWITCH)).node());
    }

    private ObjectNode chassis() {
        return Doc.resource(CHASSIS, "Chassis.v1_25_0.Chassis", "Switch1", "Switch of " + rack.plan().name())
                .set("ChassisType", "RackMount").set("Manufacturer", "ShadowRack").set("Model", "Lab Switch 48x25G")
                .set("SerialNumber", serial()).reading("HeightMm", 44.45).set("PowerState", "On")
                .child("Location", location -> location.child("Placement", placement -> placement
                        .set("Rack", rack.plan().name()).set("RackOffset", 42).set("RackOffsetUnits", "EIA_310")))
                .status("Enabled", "OK").link("Sensors", SENSORS).link("EnvironmentMetrics", ENVIRONMENT)
                .child("Links", links -> links.links("Switches", List.of(SWITCH))
                        .link("ContainedBy", RackChassis.RACK)
                        .links("ManagedBy", List.of("/redfish/v1/Managers/1")))
                .node();
    }

    private ObjectNode device() {
        return Doc.resource(SWITCH, "Switch.v1_9_0.Switch", "1", "Switch of " + rack.plan().name())
                .set("SwitchType", "Ethernet").set("Manufacturer", "ShadowRack").set("Model", "Lab Switch 48x25G")
                .set("SerialNumber", serial()).set("PowerState", "On").status("Enabled", "OK").link("Ports", PORTS)
                .child("Links", links -> links.link("Chassis", CHASSIS)
                        .links("ManagedBy", List.of("/redfish/v1/Managers/1")))
                .node();
    }

    private static ObjectNode port(String uri, int number, String host) {
        return Doc.resource(uri, "Port.v1_11_0.Port", "" + number, "Port " + number).set("PortId", "" + number)
                .set("PortProtocol", "Ethernet").set("PortType", "DownstreamPort").reading("CurrentSpeedGbps", 25)
                .set("LinkStatus", "LinkUp").child("Ethernet", ethernet -> ethernet.child("LLDPReceive",
                        neighbour -> neighbour.set("SystemName", host)))
                .status("Enabled", "OK").node();
    }

    private String serial() {
        return "SRW-" + rack.plan().name();
    }
}
