package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.CHASSIS;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.node.ObjectNode;

/** The sensors: every series that is found at a Sensor resource. */
record SensorResources(HostReader host) {

    private static final String SENSORS = CHASSIS + "/Sensors";

    void into(ResourceTree tree) {
        List<String> uris = new ArrayList<>();
        List<Metric> metrics = HostMetrics.all();
        for (int place = 0; place < metrics.size(); place++) {
            int each = place;
            Metric metric = metrics.get(place);
            if (metric.resource().startsWith(SENSORS)) {
                uris.add(metric.resource());
                tree.put(metric.resource(), () -> sensor(metric, each));
            }
        }
        tree.put(SENSORS, () -> Doc.collection(SENSORS, "Sensor", "Sensors", uris).node());
    }

    private ObjectNode sensor(Metric metric, int place) {
        SensorKind kind = SensorKind.of(metric.id());
        double reading = host.reading(place);
        Doc sensor = Doc.resource(metric.resource(), "Sensor.v1_9_0.Sensor", metric.id(), metric.id())
                .set("ReadingType", kind.readingType()).set("ReadingUnits", kind.units())
                .set("PhysicalContext", kind.context()).reading("Reading", reading)
                .set("ReadingTime", host.host().sampledAt())
                .status(Double.isNaN(reading) ? "StandbyOffline" : "Enabled", "OK");
        kind.thresholds().ifPresent(limits -> sensor.child("Thresholds", thresholds -> thresholds
                .child("UpperCaution", upper -> upper.reading("Reading", limits.caution()))
                .child("UpperCritical", upper -> upper.reading("Reading", limits.critical()))));
        RelatedItem.of(metric.id()).ifPresent(uri -> sensor.links("RelatedItem", List.of(uri)));
        return sensor.node();
    }

}
