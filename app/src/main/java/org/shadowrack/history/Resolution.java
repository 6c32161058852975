package org.shadowrack.history;

import java.time.Duration;

/** How finely readings are summed up. */
public enum Resolution {
    /** By the minute. */
    MINUTE(Duration.ofMinutes(1)),
    /** By the hour. */
    HOUR(Duration.ofHours(1));

    private final Duration step;

    Resolution(Duration step) {
        this.step = step;
    }

    /** Length of a bucket; buckets begin at multiples of it since 1970. */
    public Duration step() {
        return step;
    }
}
