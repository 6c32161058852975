package org.shadowrack.ui.plot;

/**
 * One curve. Immutable as long as nobody writes to the arrays.
 *
 * @param name shown in the legend and at the head of its CSV column
 * @param x ascending for lines
 * @param y as many
 * @param style how it is drawn
 * @param token of the palette's colour
 */
@SuppressWarnings("ArrayRecordComponent") // long columns, drawn and written, compared by nobody
public record Series(String name, double[] x, double[] y, Style style, String token) {
    /** How a curve is drawn; what is forecast is dashed, as everywhere. */
    public enum Style {
        /** A line from point to point. */
        LINE,
        /** The same, dashed. */
        FORECAST,
        /** Each value holds until the next. */
        STEP,
        /** Dots alone. */
        POINTS
    }

    /** Checks that there are as many values as places. */
    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places, " + y.length + " values of " + name);
        }
    }
}
