package org.shadowrack.lab.redfish.report;

import java.time.Instant;
import java.util.List;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes metric values. This is the lab's hot path, five million values for sixty days of four racks: all that a
 * series' values have in common is encoded once, and numbers are written without an intermediate string. Immutable.
 */
final class ValueWriter {

    private final SerializableString[] beginnings;
    private final int[] decimals;

    ValueWriter(List<Metric> metrics) {
        beginnings = metrics.stream().map(ValueWriter::beginning).toArray(SerializableString[]::new);
        decimals = metrics.stream().mapToInt(Metric::decimals).toArray();
    }

    int width() {
        return beginnings.length;
    }

    /** What comes after the number, for all values of one sample. */
    SerializableString end(long second) {
        return new SerializedString("\",\"Timestamp\":\"" + Instant.ofEpochSecond(second) + "\"}");
    }

    void write(JsonGenerator json, int metric, double value, SerializableString end, DecimalText text) {
        text.set(value, decimals[metric]);
        json.writeRawValue(beginnings[metric]);
        json.writeRaw(text.characters(), text.offset(), text.length());
        json.writeRaw(end);
    }

    /** The object up to within the number's quotation marks. */
    private static SerializableString beginning(Metric metric) {
        String empty = Json.text(Doc.object().set("MetricId", metric.id()).set("MetricProperty", metric.property())
                .set("MetricValue", "").node());
        return new SerializedString(empty.substring(0, empty.length() - 2));
    }
}
