package org.shadowrack.training.recurrent;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * Which attributes are steps of a sequence and which stand alone, and how each is scaled. An attribute {@code name@k} is the value
 * of the series {@code name} {@code k} steps ago. Immutable once fitted.
 */
final class SequenceLayout implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Pattern LAG = Pattern.compile("(.*)@(\\d+)");
    /** Standard deviations beyond which a value says no more. */
    private static final double FARTHEST = 4;

    private final int[][] series;
    private final int[] alone;
    private final double[] means;
    private final double[] deviations;

    private SequenceLayout(int[][] series, int[] alone, double[] means, double[] deviations) {
        this.series = series;
        this.alone = alone;
        this.means = means;
        this.deviations = deviations;
    }

    static SequenceLayout of(Instances data) {
        Map<String, Map<Integer, Integer>> lags = new TreeMap<>();
        List<Integer> alone = new java.util.ArrayList<>();
        for (int i = 0; i < data.numAttributes(); i++) {
            Matcher matcher = LAG.matcher(data.attribute(i).name());
            if (i == data.classIndex()) {
                continue;
            }
            if (matcher.matches()) {
                lags.computeIfAbsent(matcher.group(1), _ -> new TreeMap<>(Comparator.reverseOrder()))
                        .put(Integer.parseInt(matcher.group(2)), i);
            } else {
                alone.add(i);
            }
        }
        int[][] series = lags.values().stream()
                .map(steps -> steps.values().stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        return scaled(data, series, alone.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The steps of a series share one scale, or its course would be lost. */
    private static SequenceLayout scaled(Instances data, int[][] series, int[] alone) {
        double[] means = new double[data.numAttributes()];
        double[] deviations = new double[data.numAttributes()];
        for (int[] steps : series) {
            scale(data, steps, means, deviations);
        }
        for (int attribute : alone) {
            scale(data, new int[]{attribute}, means, deviations);
        }
        return new SequenceLayout(series, alone, means, deviations);
    }

    private static void scale(Instances data, int[] attributes, double[] means, double[] deviations) {
        double[][] columns = IntStream.of(attributes).mapToObj(data::attributeToDoubleArray).toArray(double[][]::new);
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (double[] column : columns) {
            for (double value : column) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        for (double[] column : columns) {
            for (double value : column) {
                squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
            }
        }
        double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
        for (int attribute : attributes) {
            means[attribute] = mean;
            deviations[attribute] = deviation;
        }
    }

    /** How many steps the longest series has; they are aligned at the newest. */
    int steps() {
        int most = 0;
        for (int[] steps : series) {
            most = Math.max(most, steps.length);
        }
        return most;
    }

    int series() {
        return series.length;
    }

    int alone() {
        return alone.length;
    }

    /** The scaled value of a series at a step, 0 where it is missing; step 0 is the oldest. */
    double at(double[] values, int which, int step) {
        int[] steps = series[which];
        int place = step - (steps() - steps.length);
        return place < 0 ? 0 : scaled(values, steps[place]);
    }

    /** Writes the scaled values that stand alone. */
    void writeAlone(double[] values, double[] target, int at) {
        for (int i = 0; i < alone.length; i++) {
            target[at + i] = scaled(values, alone[i]);
        }
    }

    private double scaled(double[] values, int attribute) {
        double value = values[attribute];
        if (Double.isNaN(value) || deviations[attribute] <= 1e-12) {
            return 0;
        }
        return Math.clamp((value - means[attribute]) / deviations[attribute], -FARTHEST, FARTHEST);
    }
}
