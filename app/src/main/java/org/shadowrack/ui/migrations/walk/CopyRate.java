package org.shadowrack.ui.migrations.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast a copy goes, from what is left at each look, smoothed. Immutable.
 *
 * @param at the last look; null before the first
 * @param left bytes at the last look
 * @param bytesPerSecond smoothed; 0 while not known
 * @param most that was ever left since the copy began
 */
public record CopyRate(@Nullable Instant at, long left, double bytesPerSecond, long most) {
    /** Before the first look. */
    public static final CopyRate UNKNOWN = new CopyRate(null, 0, 0, 0);

    private static final double WEIGHT = 0.3;

    /** After another look; a copy that grew again, or began anew, is not known. */
    public CopyRate look(Instant now, long nowLeft) {
        Instant before = at;
        if (before == null || nowLeft > left) {
            return new CopyRate(now, nowLeft, 0, Math.max(most, nowLeft));
        }
        double seconds = Duration.between(before, now).toMillis() / 1000.0;
        if (seconds < 0.2) {
            return this;
        }
        double rate = (left - nowLeft) / seconds;
        return new CopyRate(now, nowLeft,
                bytesPerSecond == 0 ? rate : bytesPerSecond * (1 - WEIGHT) + rate * WEIGHT,
                most);
    }

    /** The share that is done of the most that was ever left, 0 to 1. */
    public double done() {
        return most == 0 ? 1 : 1 - (double) left / most;
    }

    /** How long the rest takes at this rate; empty while not known. */
    public Optional<Duration> rest() {
        return left == 0
                ? Optional.of(Duration.ZERO)
                : bytesPerSecond <= 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(Math.round(1000 * left / bytesPerSecond)));
    }
}
