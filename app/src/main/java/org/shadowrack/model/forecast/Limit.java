package org.shadowrack.model.forecast;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a metric should stay below.
 *
 * @param value in the unit of its readings
 * @param source who says so
 */
public record Limit(double value, Source source) {
    /** Who says so. */
    public enum Source {
        /** The site's settings. */
        SITE,
        /** The threshold that the sensor itself tells. */
        SENSOR,
        /** What is usual for parts of its kind. */
        USUAL
    }

    /** Empty where there is no value. */
    public static Optional<Limit> of(@Nullable Double value, Source source) {
        return Optional.ofNullable(value).map(known -> new Limit(known, source));
    }
}
