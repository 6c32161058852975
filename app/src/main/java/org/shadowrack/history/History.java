package org.shadowrack.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/** The history of one site. Thread-safe. */
public interface History extends AutoCloseable {
    /** Takes readings; on disk within a second, or after {@link #flush}. Readings of one series in any order; a repeated instant is the same reading. */
    Outcome<Outcome.Done> append(List<Reading> readings);

    /** Waits until all that was appended is on disk. */
    Outcome<Outcome.Done> flush();

    /** Hands every series in {@code from} (inclusive) to {@code to} (exclusive) to {@code sink}, one call a series, in time order. */
    Outcome<Long> scan(Instant from, Instant to, Consumer<Points> sink);

    /** One series in a range; empty points where there is none. */
    Points range(SeriesKey key, Instant from, Instant to);

    /**
     * One series in a range, at most {@code points} long, keeping each pixel's extremes, for a plot. Long ranges are read
     * from sums by the minute or hour; an extreme may then be shown up to half a step beside where it was.
     */
    Points plot(SeriesKey key, Instant from, Instant to, int points);

    /**
     * One series in a range, summed up in whole buckets: from the one that {@code from} falls into to the one before
     * {@code to}, or that it falls into. Also where single readings are not kept any more.
     */
    Summary summary(SeriesKey key, Instant from, Instant to, Resolution resolution);

    /** The newest reading of a series; empty where there is none. */
    default Optional<Reading> last(SeriesKey key) {
        return Optional.ofNullable(latest().get(key));
    }

    /** The newest reading of every series. */
    Map<SeriesKey, Reading> latest();

    /** Takes events; the same event again changes nothing. */
    Outcome<Outcome.Done> appendEvents(List<ComponentEvent> events);

    /** Events in a range, oldest first. */
    List<ComponentEvent> events(Instant from, Instant to);

    /** Journal, reservations, leases: small documents that are synced to disk before the call returns. */
    Journal journal();

    /** How much there is. */
    Stat stat();

    /** Removes what is older, or more, than {@code retention} keeps at {@code now}. */
    Outcome<Removed> retain(Retention retention, Instant now);

    /** Writes a consistent copy of everything to {@code folder}, for a bundle. */
    Outcome<java.nio.file.Path> copyTo(java.nio.file.Path folder);

    @Override
    void close();

    /**
     * A series in a range, in time order; the arrays are the caller's.
     *
     * @param unit of the values
     * @param epochMillis instants, ascending
     * @param values in {@code unit}
     */
    record Points(SeriesKey key, String unit, long[] epochMillis, double[] values) {
        /** How many. */
        public int size() {
            return epochMillis.length;
        }
    }

    /** Counts, bytes on disk, and the span; the instants are absent while it is empty. */
    record Stat(long readings, long series, long events, long journalRows, long bytes, Optional<Instant> oldest,
            Optional<Instant> newest) {}

    /**
     * A series summed up; the arrays are the caller's, equally long. A bucket without readings is not there.
     *
     * @param unit of the values
     * @param starts epoch milliseconds, ascending
     * @param lowest value of each bucket
     * @param highest value of each bucket
     * @param means of the values of each bucket
     * @param counts of the readings of each bucket, at least 1
     */
    record Summary(SeriesKey key, String unit, Resolution resolution, long[] starts, double[] lowest,
            double[] highest, double[] means, long[] counts) {
        /** How many buckets. */
        public int size() {
            return starts.length;
        }
    }

    /** What {@link #retain} removed: single readings; and what readings and sums take on disk now, bytes. */
    record Removed(long readings, long bytes) {}
}
