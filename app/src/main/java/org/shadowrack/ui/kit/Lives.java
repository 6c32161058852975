package org.shadowrack.ui.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.forecast.Forecast.RemainingLife;

/**
 * Remaining useful life as the console writes it: 19 h (9 h – 31 h). Nothing is written more exactly than a forecast can
 * be: under an hour is "under 1 h", and an interval that begins there is told by its end alone.
 */
public final class Lives {
    private static final Duration HOUR = Duration.ofHours(1);

    private Lives() {}

    /** The expected life and its 90 % interval; a dash where the model says nothing. */
    public static String text(@Nullable RemainingLife life) {
        if (life == null) {
            return Formats.NONE;
        }
        if (life.low().compareTo(HOUR) >= 0) {
            return span(life.expected()) + " (" + span(life.low()) + " – " + span(life.high()) + ")";
        }
        return life.high().compareTo(HOUR) < 0
                ? "under 1 h"
                : span(life.expected()) + " (up to " + span(life.high()) + ")";
    }

    private static String span(Duration life) {
        return life.compareTo(HOUR) < 0 ? "under 1 h" : Formats.span(Duration.ofHours(hours(life)));
    }

    private static long hours(Duration life) {
        return Math.max(1, Math.round(life.toMinutes() / 60.0));
    }
}
