package org.shadowrack.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a site's history is kept.
 *
 * @param raw how long single readings are kept
 * @param minute how long sums by the minute are kept, at least as long
 * @param hour how long sums by the hour are kept, at least as long
 * @param bytes what readings and sums may take on disk
 * @param credential reference to the key that encrypts it; null where it is not encrypted
 */
public record HistorySettings(Duration raw, Duration minute, Duration hour, long bytes, @Nullable String credential) {
    /** A year of readings, three of minutes, ten of hours, of any size, not encrypted. */
    public static final HistorySettings DEFAULT = new HistorySettings(Duration.ofDays(365), Duration.ofDays(3 * 365),
            Duration.ofDays(10 * 365), Long.MAX_VALUE, null);
}
