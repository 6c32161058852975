package org.shadowrack.training.data.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as cells hold them: ISO-8601 with a zone, or seconds since the epoch. */
final class InstantText {

    /** The year 5138; more are milliseconds by mistake. */
    private static final double MOST_SECONDS = 1e11;

    private InstantText() {}

    /**
     * Milliseconds since the epoch.
     *
     * @throws IllegalArgumentException with the reason, if the text is no instant
     */
    static long parse(String text) {
        double seconds = NumberText.parse(text);
        return Double.isNaN(seconds) ? iso(text) : epoch(seconds);
    }

    private static long epoch(double seconds) {
        if (Math.abs(seconds) > MOST_SECONDS) {
            throw new IllegalArgumentException("far too many seconds, perhaps milliseconds");
        }
        return Math.round(seconds * 1000);
    }

    private static long iso(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text).toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("not an instant");
        }
    }
}
