package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;
import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import java.util.List;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The chassis: where it stands, and what is in it. */
record ChassisResources(HostReader host) {

    private static final String ALL = "/redfish/v1/Chassis";
    private static final String ENVIRONMENT = CHASSIS + "/EnvironmentMetrics";

    void into(ResourceTree tree) {
        tree.put(ALL, () -> Doc.collection(ALL, "Chassis", "Chassis", List.of(CHASSIS)).node());
        tree.put(CHASSIS, this::chassis);
        tree.put(ENVIRONMENT, this::environment);
    }

    private ObjectNode chassis() {
        Doc chassis = Doc.resource(CHASSIS, "Chassis.v1_25_0.Chassis", "1", host.plan().name() + " Chassis")
                .set("ChassisType", "RackMount").set("Manufacturer", "ShadowRack")
                .set("Model", host.plan().shadow() ? "Lab Server S1" : "Lab Server P1")
                .reading("HeightMm", 44.45).set("PowerState", host.on() ? "On" : "Off")
                .child("Location", location -> location
                        .child("PartLocation", part -> part.set("LocationType", "Slot")
                                .set("LocationOrdinalValue", host.plan().unit())
                                .set("ServiceLabel", host.plan().name()))
                        .child("Placement", placement -> placement.set("Rack", host.plan().rack())
                                .set("RackOffset", host.plan().unit()).set("RackOffsetUnits", "EIA_310")));
        host.hostStatus(chassis);
        contents(chassis);
        return chassis.node();
    }

    private static void contents(Doc chassis) {
        chassis.link("Thermal", CHASSIS + "/Thermal").link("Power", CHASSIS + "/Power")
                .link("ThermalSubsystem", CHASSIS + "/ThermalSubsystem")
                .link("PowerSubsystem", CHASSIS + "/PowerSubsystem").link("Sensors", CHASSIS + "/Sensors")
                .link("EnvironmentMetrics", ENVIRONMENT)
                .child("Links", links -> links.links("ComputerSystems", List.of(SYSTEM))
                        .links("ManagedBy", List.of("/redfish/v1/Managers/1")));
    }

    private ObjectNode environment() {
        return Doc.resource(ENVIRONMENT, "EnvironmentMetrics.v1_3_0.EnvironmentMetrics", "EnvironmentMetrics",
                "Chassis Environment Metrics")
                .child("TemperatureCelsius", celsius -> celsius.set("DataSourceUri", CHASSIS + "/Sensors/Inlet")
                        .reading("Reading", host.reading(HostMetrics.INLET)))
                .child("PowerWatts", watts -> watts.reading("Reading", host.reading(HostMetrics.POWER))).node();
    }
}
