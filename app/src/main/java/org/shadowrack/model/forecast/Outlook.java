package org.shadowrack.model.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * What is expected of one metric of a component, and when it reaches its limit.
 *
 * @param key which metric of which component
 * @param unit of all values
 * @param at as of when
 * @param limit of it
 * @param course hour by hour from {@code at}, never empty
 * @param crossing of the limit; null where not even the upper end of the interval reaches it within the course
 */
public record Outlook(SeriesKey key, String unit, Instant at, Limit limit, List<Hour> course,
        @Nullable Crossing crossing) {
    public Outlook {
        course = List.copyOf(course);
    }

    /** How far it looks. */
    public Duration span() {
        return Duration.ofHours(course.size());
    }

    /** Expected value at the end of an hour, with its 90 % interval. */
    public record Hour(double expected, double low, double high) {}

    /**
     * When the limit is reached, counted from the outlook's instant.
     *
     * @param earliest by the upper end of the interval
     * @param expected by the expectation; null where not within the course
     * @param latest by the lower end; null where not within the course
     */
    public record Crossing(Duration earliest, @Nullable Duration expected, @Nullable Duration latest) {}
}
