package org.shadowrack.config.yaml;

import java.time.Duration;
import java.util.Locale;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 24h}, {@code 7d}; or ISO 8601. */
final class Durations {
    private Durations() {}

    /** The duration, above zero; an IllegalArgumentException or DateTimeException where there is none. */
    static Duration parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT);
        String iso = plain.startsWith("P") ? plain : plain.endsWith("D") ? "P" + plain : "PT" + plain;
        Duration duration = Duration.parse(iso);
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not above zero");
        }
        return duration;
    }
}
