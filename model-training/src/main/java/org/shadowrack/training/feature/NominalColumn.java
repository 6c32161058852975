package org.shadowrack.training.feature;

import java.util.Arrays;
import java.util.Optional;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.life.Life;

/** The features of a nominal metric: one a frequent value, 1 while it holds, else 0. */
final class NominalColumn implements MetricColumn {

    private final LifeValues values;
    private final int place;
    private final int width;
    private final int[] featureOfCode;
    private double[] codes = new double[0];

    NominalColumn(int source, int place, Metric wanted, Optional<Metric> found) {
        this.values = new LifeValues(source);
        this.place = place;
        this.width = wanted.values().size();
        this.featureOfCode = found.map(metric -> metric.values().stream().mapToInt(wanted.values()::indexOf).toArray())
                .orElseGet(() -> new int[0]);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void load(Life life, double[] days, int rows) {
        codes = values.of(life, rows);
    }

    @Override
    public void enter(int row) {
        // The value that holds now is all that counts.
    }

    @Override
    public void write(WindowPosition position, double[] features) {
        Arrays.fill(features, place, place + width, 0);
        double code = codes[position.toRow()];
        int feature = Double.isNaN(code) ? -1 : featureOfCode[(int) code];
        if (feature >= 0) {
            features[place + feature] = 1;
        }
    }

    @Override
    public boolean isErrorCounter() {
        return false;
    }

    @Override
    public boolean isAboveZero(double[] features) {
        return false;
    }

    @Override
    public boolean isRising(double[] features) {
        return false;
    }
}
