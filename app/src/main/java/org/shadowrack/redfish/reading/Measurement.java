package org.shadowrack.redfish.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number found in a document.
 *
 * @param pointer JSON pointer of the number, such as {@code /Fans/0/Reading}
 * @param owner JSON pointer of the array member that it belongs to, such as {@code /Fans/0}; empty for the resource itself
 * @param metric what it measures, in lower case with underscores
 * @param unit UCUM
 * @param label tells it from others of the same metric; may be empty
 * @param rank where it comes from
 * @param value finite, in {@code unit}
 * @param at when it was measured, where the service says
 * @param related links to what it is about
 * @param source link to the sensor that it repeats; null where it is no copy
 * @param limit what the sensor's own thresholds say that it should stay below, in {@code unit}; null where they don't say
 */
public record Measurement(String pointer, String owner, String metric, String unit, String label, Rank rank,
        double value, @Nullable Instant at, List<String> related, @Nullable String source, @Nullable Double limit) {
    /** Without a threshold. */
    Measurement(String pointer, String owner, String metric, String unit, String label, Rank rank, double value,
            @Nullable Instant at, List<String> related, @Nullable String source) {
        this(pointer, owner, metric, unit, label, rank, value, at, related, source, null);
    }

    Measurement of(double otherValue) {
        return new Measurement(pointer, owner, metric, unit, label, rank, otherValue, at, related, source, limit);
    }
}
