package org.shadowrack.lab.redfish.report;

import java.time.Instant;
import java.util.List;
import org.shadowrack.lab.metric.Metric;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes metric values. This is the lab's hot path, five million values for sixty days of four racks: names and
 * identifiers are encoded once, numbers are written without an intermediate string. Immutable.
 */
final class ValueWriter {

    private static final SerializableString METRIC_ID = new SerializedString("MetricId");
    private static final SerializableString METRIC_PROPERTY = new SerializedString("MetricProperty");
    private static final SerializableString METRIC_VALUE = new SerializedString("MetricValue");
    private static final SerializableString TIMESTAMP = new SerializedString("Timestamp");

    private final SerializableString[] ids;
    private final SerializableString[] properties;
    private final int[] decimals;

    ValueWriter(List<Metric> metrics) {
        ids = metrics.stream().map(metric -> new SerializedString(metric.id())).toArray(SerializableString[]::new);
        properties = metrics.stream().map(metric -> new SerializedString(metric.property()))
                .toArray(SerializableString[]::new);
        decimals = metrics.stream().mapToInt(Metric::decimals).toArray();
    }

    int width() {
        return ids.length;
    }

    SerializableString time(long second) {
        return new SerializedString(Instant.ofEpochSecond(second).toString());
    }

    void write(JsonGenerator json, int metric, double value, SerializableString time, DecimalText text) {
        json.writeStartObject();
        json.writeName(METRIC_ID);
        json.writeString(ids[metric]);
        json.writeName(METRIC_PROPERTY);
        json.writeString(properties[metric]);
        json.writeName(METRIC_VALUE);
        text.set(value, decimals[metric]);
        json.writeString(text.characters(), text.offset(), text.length());
        json.writeName(TIMESTAMP);
        json.writeString(time);
        json.writeEndObject();
    }
}
