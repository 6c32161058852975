package org.shadowrack.training.feature;

import java.util.Arrays;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.life.Life;

/** Scratch memory for one metric's values of one life. */
final class LifeValues implements MetricValues {

    private final int source;
    private double[] series = new double[0];
    private double[] life = new double[0];

    /** Of the telemetry's metric {@code source}; missing throughout when it is negative. */
    LifeValues(int source) {
        this.source = source;
    }

    @Override
    public double[] of(Life wanted, int rows) {
        life = life.length < rows ? new double[rows * 2] : life;
        if (source < 0) {
            Arrays.fill(life, 0, rows, Double.NaN);
            return life;
        }
        ComponentSeries all = wanted.series();
        series = series.length < all.rows() ? new double[all.rows() * 2] : series;
        all.copyColumn(source, series);
        System.arraycopy(series, wanted.fromRow(), life, 0, rows);
        return life;
    }
}
