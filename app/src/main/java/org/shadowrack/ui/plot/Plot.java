package org.shadowrack.ui.plot;

import java.util.List;

/**
 * What is drawn. Immutable.
 *
 * @param x across
 * @param y upwards
 * @param series the curves, the last on top
 * @param marks lines with a word, such as a threshold
 */
public record Plot(Axis x, Axis y, List<Series> series, List<Mark> marks) {
    /** Copies of the lists. */
    public Plot {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /** Whether there is no point to draw. */
    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.x().length == 0);
    }

    /**
     * A line across the plot.
     *
     * @param text beside it
     * @param value where
     * @param upright whether it stands at a value of x, or lies at one of y
     * @param token of the palette's colour
     */
    public record Mark(String text, double value, boolean upright, String token) {}
}
