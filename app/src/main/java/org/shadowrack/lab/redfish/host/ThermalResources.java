package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;

import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.HostUris;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** Fans and temperatures in the newer schema. */
record ThermalResources(HostReader host) {

    static final double MAXIMUM_RPM = 15_000;

    private static final String SUBSYSTEM = CHASSIS + "/ThermalSubsystem";
    private static final String FANS = SUBSYSTEM + "/Fans";
    private static final String METRICS = SUBSYSTEM + "/ThermalMetrics";

    void into(ResourceTree tree) {
        tree.put(SUBSYSTEM, () -> Doc
                .resource(SUBSYSTEM, "ThermalSubsystem.v1_3_0.ThermalSubsystem", "ThermalSubsystem",
                        "Thermal Subsystem")
                .status("Enabled", "OK").link("Fans", FANS).link("ThermalMetrics", METRICS).node());
        tree.put(FANS, () -> Doc.collection(FANS, "Fan", "Fans", HostReader.uris(PartKind.FAN)).node());
        for (int number = 1; number <= PartKind.FAN.each(); number++) {
            int each = number;
            tree.put(HostUris.part(PartKind.FAN, number), () -> fan(each));
        }
        tree.put(METRICS, this::metrics);
    }

    private ObjectNode fan(int number) {
        double rpm = host.reading(HostMetrics.FAN_SPEED + number - 1);
        Doc fan = Doc.resource(HostUris.part(PartKind.FAN, number), "Fan.v1_5_0.Fan", "" + number, "Fan " + number)
                .set("PhysicalContext", "SystemBoard").set("HotPluggable", true)
                .child("SpeedPercent", speed -> speed.reading("Reading", percent(rpm)).reading("SpeedRPM", rpm));
        host.identify(fan, PartKind.FAN, number);
        return fan.node();
    }

    private ObjectNode metrics() {
        return Doc.resource(METRICS, "ThermalMetrics.v1_3_0.ThermalMetrics", "ThermalMetrics", "Thermal Metrics")
                .child("TemperatureSummaryCelsius", summary -> summary
                        .child("Intake", intake -> intake.set("DataSourceUri", CHASSIS + "/Sensors/Inlet")
                                .reading("Reading", host.reading(HostMetrics.INLET)))
                        .child("Exhaust", exhaust -> exhaust.set("DataSourceUri", CHASSIS + "/Sensors/Exhaust")
                                .reading("Reading", host.reading(HostMetrics.EXHAUST))))
                .node();
    }

    private static double percent(double rpm) {
        return Math.rint(1000 * rpm / MAXIMUM_RPM) / 10;
    }
}
