package org.shadowrack.training.feature;

/** The statistics of one numeric metric over one life, for instants that only move forward. */
final class NumericFeatures {

    private final StepIntegral integral = new StepIntegral();
    private final WindowExtremes least = new WindowExtremes(-1);
    private final WindowExtremes greatest = new WindowExtremes(1);
    private double[] values = new double[0];

    void load(double[] days, double[] newValues, int rows) {
        values = newValues;
        integral.load(days, values, rows);
        least.load(values, rows);
        greatest.load(values, rows);
    }

    void enter(int row) {
        least.enter(row);
        greatest.enter(row);
    }

    /** Writes the statistics from {@code at} on, in the order of {@link Statistic}. */
    void write(WindowPosition position, double[] target, int at) {
        double now = values[position.toRow()];
        put(target, at, Statistic.LAST, now);
        put(target, at, Statistic.MIN, least.from(position.fromRow()));
        put(target, at, Statistic.MAX, greatest.from(position.fromRow()));
        put(target, at, Statistic.CHANGE, now - values[position.fromRow()]);
        integral.window(position.recentRow(), position.recent(), position.toRow(), position.to());
        put(target, at, Statistic.RECENT, integral.mean());
        integral.window(0, 0, position.baselineRow(), position.baseline());
        double baseline = integral.mean();
        integral.window(position.fromRow(), position.from(), position.toRow(), position.to());
        put(target, at, Statistic.MEAN, integral.mean());
        put(target, at, Statistic.SPREAD, integral.spread());
        put(target, at, Statistic.SLOPE, integral.slope(position.to() - position.from()));
        put(target, at, Statistic.DRIFT, integral.mean() - baseline);
        integral.window(0, 0, position.toRow(), position.to());
        put(target, at, Statistic.TREND, integral.slope(position.to()));
    }

    /**
     * Writes the means of successive quarters of a window from {@code at} on, the newest first. Where a life is too young for
     * one, the one after it stands for it.
     */
    void writeLags(WindowPosition position, double[] target, int at) {
        double newer = values[position.toRow()];
        for (int lag = 0; lag < position.lags(); lag++) {
            integral.window(position.lagRow(lag + 1), position.lagAt(lag + 1), position.lagRow(lag),
                    position.lagAt(lag));
            double mean = integral.mean();
            newer = Double.isNaN(mean) ? newer : mean;
            target[at + lag] = newer;
        }
    }

    private static void put(double[] target, int at, Statistic statistic, double value) {
        target[at + statistic.ordinal()] = value;
    }
}
