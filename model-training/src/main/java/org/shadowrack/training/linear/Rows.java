package org.shadowrack.training.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import weka.core.Instances;

/** The terms of rows to learn from, term by term. */
@SuppressWarnings("ArrayRecordComponent") // rows of one fit, compared by nobody
record Rows(double[][] terms, double[] targets, double[] weights, int[] groups) {

    static Rows of(Instances data, TermLayout layout) {
        int size = data.numInstances();
        double[][] terms = new double[layout.terms()][size];
        double[] targets = data.attributeToDoubleArray(data.classIndex());
        double[] weights = new double[size];
        int[] groups = new int[size];
        double[] row = new double[layout.terms() + 1];
        for (int at = 0; at < size; at++) {
            double[] values = data.instance(at).toDoubleArray();
            layout.write(values, row);
            for (int term = 0; term < terms.length; term++) {
                terms[term][at] = row[term];
            }
            weights[at] = data.instance(at).weight();
            groups[at] = layout.groupOf(values);
        }
        return new Rows(terms, targets, weights, groups);
    }

    /** Those of one group. */
    Rows of(int group) {
        int[] kept = IntStream.range(0, targets.length).filter(row -> groups[row] == group).toArray();
        return new Rows(Arrays.stream(terms).map(term -> chosen(term, kept)).toArray(double[][]::new),
                chosen(targets, kept), chosen(weights, kept), IntStream.of(kept).map(row -> groups[row]).toArray());
    }

    private static double[] chosen(double[] values, int[] kept) {
        return IntStream.of(kept).mapToDouble(row -> values[row]).toArray();
    }

    /** The logit of the share that failed, as if half a row more of each had been seen. */
    double logit() {
        double failed = 0.5;
        double survived = 0.5;
        for (int row = 0; row < targets.length; row++) {
            failed += weights[row] * targets[row];
            survived += weights[row] * (1 - targets[row]);
        }
        return Math.log(failed / survived);
    }

    /** The weights of the terms, and last the offset, drawn to a centre; the offset by a pull of its own. */
    double[] fit(double[] centre, double pull, double offsetPull) {
        double[] pulls = new double[centre.length];
        Arrays.fill(pulls, pull);
        pulls[pulls.length - 1] = offsetPull;
        return new LogisticFit(terms, targets, weights).from(centre, pulls);
    }
}
