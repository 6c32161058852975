package org.shadowrack.training.feature;

import org.shadowrack.training.life.Life;

/** The features of a numeric metric. */
final class NumericColumn implements MetricColumn {

    private final MetricValues values;
    private final NumericFeatures statistics = new NumericFeatures();
    private final int lags;
    private final int place;
    private final boolean errorCounter;

    NumericColumn(MetricValues values, int place, int lags, boolean errorCounter) {
        this.values = values;
        this.place = place;
        this.lags = lags;
        this.errorCounter = errorCounter;
    }

    @Override
    public int width() {
        return Statistic.values().length + lags;
    }

    @Override
    public void load(Life life, double[] days, int rows) {
        statistics.load(days, values.of(life, rows), rows);
    }

    @Override
    public void enter(int row) {
        statistics.enter(row);
    }

    @Override
    public void write(WindowPosition position, double[] features) {
        statistics.write(position, features, place);
        statistics.writeLags(position, features, place + Statistic.values().length);
    }

    @Override
    public boolean isErrorCounter() {
        return errorCounter;
    }

    @Override
    public boolean isAboveZero(double[] features) {
        return features[place + Statistic.LAST.ordinal()] > 0;
    }

    @Override
    public boolean isRising(double[] features) {
        return features[place + Statistic.CHANGE.ordinal()] > 0;
    }
}
