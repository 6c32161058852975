package org.shadowrack.training.feature;

/**
 * Integrals over time of a value that holds from each row to the next, so that mean, variance and slope over any window cost
 * the same however many rows it spans. Times are days since the life's start; values are taken less the first one, which
 * keeps the digits of a variance.
 */
final class StepIntegral {

    private static final int TERMS = 5;
    private static final int WEIGHT = 0;
    private static final int VALUE = 1;
    private static final int SQUARE = 2;
    private static final int TIME = 3;
    private static final int TIME_VALUE = 4;

    private double[] sums = new double[0];
    private double[] days = new double[0];
    private double[] values = new double[0];
    private double origin;
    private final double[] low = new double[TERMS];
    private final double[] high = new double[TERMS];

    /** Takes the first {@code rows} rows; the arrays are kept, not copied. */
    void load(double[] newDays, double[] newValues, int rows) {
        days = newDays;
        values = newValues;
        origin = firstValid(rows);
        sums = sums.length < rows * TERMS ? new double[rows * TERMS * 2] : sums;
        java.util.Arrays.fill(sums, 0, TERMS, 0);
        for (int row = 1; row < rows; row++) {
            int at = row * TERMS;
            System.arraycopy(sums, at - TERMS, sums, at, TERMS);
            addSegment(sums, at, row - 1, days[row]);
        }
    }

    private double firstValid(int rows) {
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(values[row])) {
                return values[row];
            }
        }
        return 0;
    }

    private void addSegment(double[] target, int at, int row, double until) {
        if (Double.isNaN(values[row])) {
            return;
        }
        double from = days[row];
        double length = until - from;
        double value = values[row] - origin;
        double time = length * (until + from) / 2;
        target[at + WEIGHT] += length;
        target[at + VALUE] += value * length;
        target[at + SQUARE] += value * value * length;
        target[at + TIME] += time;
        target[at + TIME_VALUE] += time * value;
    }

    /** Looks at the window from {@code from} days, in row {@code fromRow}, to {@code to} days, in row {@code toRow}. */
    void window(int fromRow, double from, int toRow, double to) {
        integrate(low, fromRow, from);
        integrate(high, toRow, to);
    }

    private void integrate(double[] target, int row, double until) {
        System.arraycopy(sums, row * TERMS, target, 0, TERMS);
        addSegment(target, 0, row, until);
    }

    private double term(int term) {
        return high[term] - low[term];
    }

    /** Mean over the window, NaN where there was no value. */
    double mean() {
        double weight = term(WEIGHT);
        return weight > 0 ? origin + term(VALUE) / weight : Double.NaN;
    }

    /** Standard deviation over the window, NaN where there was no value. */
    double spread() {
        double weight = term(WEIGHT);
        if (!(weight > 0)) {
            return Double.NaN;
        }
        double mean = term(VALUE) / weight;
        double variance = term(SQUARE) / weight - mean * mean;
        double noise = 1e-12 * term(SQUARE) / weight;
        return variance > noise ? Math.sqrt(variance) : 0;
    }

    /**
     * Least-squares slope over a window of this many days, per day. The spread of time is taken as that of a window without
     * gaps; NaN where there was no value.
     */
    double slope(double span) {
        double weight = term(WEIGHT);
        if (!(weight > 0) || span <= 0) {
            return Double.NaN;
        }
        double covariance = term(TIME_VALUE) / weight - term(TIME) / weight * (term(VALUE) / weight);
        return covariance / (span * span / 12);
    }
}
