package org.shadowrack.training.linear;

import java.io.Serializable;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * Which terms a row of attributes has: its numbers, their products two by two, and the constant 1, the first two scaled to mean
 * zero and spread one over the rows that were learned from. Immutable.
 */
final class TermLayout implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double LEAST_SPREAD = 1e-9;
    /** Products of more numbers than this would outnumber what few failures can tell. */
    private static final int MOST_MULTIPLIED = 8;

    private final int[] numbers;
    private final int[] groups;
    private final int terms;
    private final double[] mean;
    private final double[] spread;

    private TermLayout(int[] numbers, int[] groups) {
        this.numbers = numbers;
        this.groups = groups;
        int products = numbers.length > MOST_MULTIPLIED ? 0 : numbers.length * (numbers.length - 1) / 2;
        this.terms = numbers.length + products;
        this.mean = new double[terms];
        this.spread = new double[terms];
    }

    static TermLayout of(Instances data) {
        int[] numbers = IntStream.range(0, data.numAttributes()).filter(i -> i != data.classIndex())
                .filter(i -> !isGroup(data, i)).toArray();
        int[] groups = IntStream.range(0, data.numAttributes()).filter(i -> isGroup(data, i)).toArray();
        TermLayout layout = new TermLayout(numbers, groups);
        layout.scale(data);
        return layout;
    }

    private static boolean isGroup(Instances data, int attribute) {
        return data.attribute(attribute).name().indexOf('=') > 0;
    }

    private void scale(Instances data) {
        double[] raw = new double[terms];
        double[] squares = new double[terms];
        for (int row = 0; row < data.numInstances(); row++) {
            multiply(data.instance(row).toDoubleArray(), raw);
            for (int i = 0; i < terms; i++) {
                mean[i] += raw[i];
                squares[i] += raw[i] * raw[i];
            }
        }
        for (int i = 0; i < terms; i++) {
            mean[i] /= data.numInstances();
            double variance = squares[i] / data.numInstances() - mean[i] * mean[i];
            spread[i] = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
        }
    }

    private void multiply(double[] values, double[] target) {
        int next = numbers.length;
        for (int i = 0; i < numbers.length; i++) {
            target[i] = values[numbers[i]];
            for (int j = i + 1; j < numbers.length && next < terms; j++) {
                target[next++] = target[i] * values[numbers[j]];
            }
        }
    }

    /** How many terms there are, the constant not counted. */
    int terms() {
        return terms;
    }

    int groups() {
        return groups.length;
    }

    /** Writes the terms of a row, and the constant after them. */
    void write(double[] values, double[] target) {
        multiply(values, target);
        for (int i = 0; i < terms; i++) {
            target[i] = (target[i] - mean[i]) / spread[i];
        }
        target[terms] = 1;
    }

    /** The group of a row, −1 where it belongs to none that was seen. */
    int groupOf(double[] values) {
        for (int group = 0; group < groups.length; group++) {
            if (values[groups[group]] > 0.5) {
                return group;
            }
        }
        return -1;
    }
}
