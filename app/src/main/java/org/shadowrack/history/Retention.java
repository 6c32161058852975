package org.shadowrack.history;

import java.time.Duration;

/**
 * What a history keeps. Nothing is removed that is not summed up in a coarser form first. Events, the journal and
 * documents are always kept.
 *
 * @param raw single readings are kept so long
 * @param minute sums by the minute, and single readings that come more rarely than that
 * @param hour sums by the hour
 * @param bytes what readings and sums may take on disk; of the oldest single readings, then sums, is removed what is over
 */
public record Retention(Duration raw, Duration minute, Duration hour, long bytes) {
    /** A year, three and ten, of any size. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(365), Duration.ofDays(3 * 365),
            Duration.ofDays(10 * 365), Long.MAX_VALUE);

    public Retention {
        if (raw.compareTo(minute) > 0 || minute.compareTo(hour) > 0 || !raw.isPositive() || bytes <= 0) {
            throw new IllegalArgumentException("the finer must not be kept longer than the coarser: " + raw + ", "
                    + minute + ", " + hour);
        }
    }
}
