package org.shadowrack.redfish.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a Sensor resource. */
final class SensorReader {
    private final Findings findings;

    SensorReader(Findings findings) {
        this.findings = findings;
    }

    void read(JsonNode sensor) {
        String state = Json.state(sensor);
        if (state.equalsIgnoreCase("Absent")) {
            return;
        }
        String name = Json.firstText(sensor, "Name", "Id");
        SensorTypes.Kind kind = SensorTypes.of(Json.text(sensor, "ReadingType"), Json.text(sensor, "ReadingUnits"),
                name + " " + Json.text(sensor, "Id"));
        judge(sensor, "/Reading", kind.metric(), kind.unit(), name, state.equalsIgnoreCase("Enabled"),
                UpperThresholds.ofSensor(sensor));
        judge(sensor, "/SpeedRPM", kind.metric() + "_rpm", "RPM", name, false, null);
        for (Extra extra : Extra.values()) {
            judge(sensor, "/" + extra.property(), kind.metric() + extra.suffix(), extra.unit(), name, false, null);
        }
    }

    private void judge(JsonNode sensor, String pointer, String metric, String unit, String label, boolean expected,
            @Nullable Double limit) {
        List<String> related = Json.links(sensor.path("RelatedItem"));
        @Nullable
        Instant at = Json.instant(Json.text(sensor, "ReadingTime"));
        findings.judge(sensor.at(pointer), expected,
                new Measurement(pointer, "", metric, unit, label, Rank.SENSOR, 0, at, related, null, limit));
    }
}
