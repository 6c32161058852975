package org.shadowrack.training.remaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the truth lies from a prediction, as quantiles of the errors on components that the model did not see (split
 * conformal prediction), local to the size of the prediction.
 *
 * @param centres ascending predictions at which the errors were measured
 * @param lows    at each, the error that 5 % of the truths fall short of
 * @param highs   at each, the error that 5 % exceed
 */
public record Band(double[] centres, double[] lows, double[] highs) {

    private static final double TAIL = 0.05;
    private static final int MOST_BINS = 12;
    private static final int LEAST_ROWS = 60;

    /** Measures errors of predictions against truths; there must be at least one. */
    static Band fit(double[] predictions, double[] truths) {
        int[] order = IntStream.range(0, predictions.length).boxed()
                .sorted(Comparator.comparingDouble(i -> predictions[i])).mapToInt(Integer::intValue).toArray();
        int bins = Math.clamp(order.length / LEAST_ROWS, 1, MOST_BINS);
        List<double[]> columns = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = order.length * bin / bins;
            int to = order.length * (bin + 1) / bins;
            columns.add(column(IntStream.of(order).skip(from).limit(to - from).toArray(), predictions, truths));
        }
        return new Band(row(columns, 0), row(columns, 1), row(columns, 2));
    }

    private static double[] column(int[] rows, double[] predictions, double[] truths) {
        double[] errors = IntStream.of(rows).mapToDouble(i -> truths[i] - predictions[i]).sorted().toArray();
        int low = (int) Math.floor(TAIL * (errors.length + 1)) - 1;
        int high = (int) Math.ceil((1 - TAIL) * (errors.length + 1)) - 1;
        double centre = IntStream.of(rows).mapToDouble(i -> predictions[i]).average().orElse(0);
        return new double[]{centre, errors[Math.max(low, 0)], errors[Math.min(high, errors.length - 1)]};
    }

    private static double[] row(List<double[]> columns, int place) {
        return columns.stream().mapToDouble(column -> column[place]).toArray();
    }

    double low(double prediction) {
        return prediction + interpolated(lows, prediction);
    }

    double high(double prediction) {
        return prediction + interpolated(highs, prediction);
    }

    private double interpolated(double[] values, double prediction) {
        int right = 0;
        while (right < centres.length && centres[right] < prediction) {
            right++;
        }
        if (right == 0 || right == centres.length) {
            return values[Math.min(right, values.length - 1)];
        }
        double span = centres[right] - centres[right - 1];
        double share = span > 0 ? (prediction - centres[right - 1]) / span : 0;
        return values[right - 1] + share * (values[right] - values[right - 1]);
    }
}
