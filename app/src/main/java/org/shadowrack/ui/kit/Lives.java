package org.shadowrack.ui.kit;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.forecast.Forecast.RemainingLife;

/** Remaining useful life as the console writes it: 19 h (9 h – 31 h). */
public final class Lives {
    private Lives() {}

    /** The expected life and its 90 % interval; a dash where the model says nothing. */
    public static String text(@Nullable RemainingLife life) {
        return life == null
                ? Formats.NONE
                : Formats.span(life.expected()) + " (" + Formats.span(life.low()) + " – " + Formats.span(life.high())
                        + ")";
    }
}
