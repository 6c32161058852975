package org.shadowrack.training.feature;

import java.util.Arrays;

/**
 * Where the window stands in a life. Rows count from the life's first; instants are days since the life's start. Moves
 * forward only.
 */
final class WindowPosition {

    private final double window;
    private double[] days = new double[0];
    private int rows;
    private int fromRow;
    private int recentRow;
    private int baselineRow;
    private int toRow;
    private double from;
    private double recent;
    private double baseline;
    private double to;
    private final int[] lagRows;
    private final double[] lagBorders;

    WindowPosition(double windowDays, int lags) {
        this.window = windowDays;
        this.lagRows = new int[lags + 1];
        this.lagBorders = new double[lags + 1];
    }

    void load(double[] newDays, int count) {
        days = newDays;
        rows = count;
        fromRow = 0;
        recentRow = 0;
        baselineRow = 0;
        Arrays.fill(lagRows, 0);
        toRow = -1;
    }

    /** The next row to come into the window at this instant, or −1 when there is none left. */
    int enterUntil(double now) {
        if (toRow + 1 < rows && days[toRow + 1] <= now) {
            return ++toRow;
        }
        return -1;
    }

    /** Stands at this instant, after all rows until it have entered. */
    void stand(double now) {
        to = now + newestWeight(now);
        // From now, not from the window's end: that may fall back by the weight of a row, and then one pass over a life would
        // differ from a look at one instant.
        from = Math.max(0, now - window);
        recent = Math.max(0, now - window / 4);
        baseline = Math.min(to, window);
        fromRow = advance(fromRow, from);
        recentRow = advance(recentRow, recent);
        baselineRow = advance(baselineRow, baseline);
        for (int border = 0; border < lagRows.length; border++) {
            lagBorders[border] = border == 0 ? to : Math.max(0, now - border * window / 4);
            lagRows[border] = advance(lagRows[border], lagBorders[border]);
        }
    }

    /**
     * A value that was read just now would weigh nothing in a mean over the past. It is given the weight of one step between
     * rows, at most an eighth of the window.
     */
    private double newestWeight(double now) {
        double step = toRow > 0 ? Math.min(window / 8, days[toRow] - days[toRow - 1]) : window / 8;
        return Math.max(0, days[toRow] + step - now);
    }

    private int advance(int row, double until) {
        int next = row;
        while (next > 0 && days[next] > until) {
            next--;
        }
        while (next < toRow && days[next + 1] <= until) {
            next++;
        }
        return next;
    }

    int lags() {
        return lagRows.length - 1;
    }

    /** The row in which a lag's newer border lies; the older border of a lag is the newer one of the next. */
    int lagRow(int border) {
        return lagRows[border];
    }

    /** That border, in days. */
    double lagAt(int border) {
        return lagBorders[border];
    }

    int fromRow() {
        return fromRow;
    }

    int recentRow() {
        return recentRow;
    }

    int baselineRow() {
        return baselineRow;
    }

    int toRow() {
        return toRow;
    }

    double from() {
        return from;
    }

    double recent() {
        return recent;
    }

    double baseline() {
        return baseline;
    }

    double to() {
        return to;
    }
}
