package org.shadowrack.training.feature;

import org.shadowrack.training.life.Life;

/** The features of one metric. */
sealed interface MetricColumn permits NumericColumn, NominalColumn {

    /** How many features there are. */
    int width();

    /** Starts a life. */
    void load(Life life, double[] days, int rows);

    /** A row comes into the window. */
    void enter(int row);

    /** Writes the features to their places. */
    void write(WindowPosition position, double[] features);

    /** Whether the metric is zero as long as all is well. */
    boolean isErrorCounter();

    /** Whether the metric, as just written, is above zero. */
    boolean isAboveZero(double[] features);

    /** Whether the metric, as just written, rose within the window. */
    boolean isRising(double[] features);
}
