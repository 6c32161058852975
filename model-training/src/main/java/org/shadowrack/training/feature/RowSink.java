package org.shadowrack.training.feature;

/** Takes the rows of features. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes a row.
     *
     * @param index    the place of the instant in the array of instants
     * @param features the features; the array is used again after the call
     */
    void accept(int index, double[] features);
}
