package org.shadowrack.redfish.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a sensor's own thresholds say that its reading should stay below: the critical one, else the fatal, else the one of caution,
 * whichever is a positive number. Many services write null or zero where there is none.
 */
final class UpperThresholds {
    private static final List<String> OF_SENSOR = List.of("UpperCritical", "UpperFatal", "UpperCaution");
    private static final List<String> OF_MEMBER = List.of("UpperThresholdCritical", "UpperThresholdFatal",
            "UpperThresholdNonCritical");

    private UpperThresholds() {}

    /** Of a Sensor resource. */
    static @Nullable Double ofSensor(JsonNode sensor) {
        JsonNode thresholds = sensor.path("Thresholds");
        return first(OF_SENSOR.stream().map(name -> thresholds.path(name).path("Reading")).toList());
    }

    /** Of a member of the older Thermal and Power resources. */
    static @Nullable Double ofMember(JsonNode member) {
        return first(OF_MEMBER.stream().map(member::path).toList());
    }

    private static @Nullable Double first(List<JsonNode> values) {
        return values.stream().filter(JsonNode::isNumber).map(JsonNode::asDouble)
                .filter(limit -> limit > 0 && Double.isFinite(limit)).findFirst().orElse(null);
    }
}
