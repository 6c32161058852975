package org.shadowrack.training.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.feature.FeatureSchema;

/**
 * What the model has seen of each feature, and so where it must be silent.
 *
 * @param low     least value of each feature, NaN if it was always missing
 * @param high    greatest value of each
 * @param present share of the rows in which each had a value
 * @param typical median of each among the rows without a failure, NaN if it was always missing
 */
public record TrainedRange(double[] low, double[] high, double[] present, double[] typical) {

    private static final double ALWAYS_PRESENT = 0.99;
    private static final double DRIFTED_SHARE = 0.25;

    /** Looks at rows of which the targets say whether a failure followed. */
    public static TrainedRange of(double[][] rows, double[] targets, int features) {
        TrainedRange range = new TrainedRange(new double[features], new double[features], new double[features],
                new double[features]);
        for (int feature = 0; feature < features; feature++) {
            range.look(feature, rows, targets);
        }
        return range;
    }

    private void look(int feature, double[][] rows, double[] targets) {
        double[] values = Arrays.stream(rows).mapToDouble(row -> row[feature]).filter(v -> !Double.isNaN(v)).toArray();
        low[feature] = Arrays.stream(values).min().orElse(Double.NaN);
        high[feature] = Arrays.stream(values).max().orElse(Double.NaN);
        present[feature] = rows.length == 0 ? 0 : values.length / (double) rows.length;
        double[] calm = new double[rows.length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (targets[row] == 0 && !Double.isNaN(rows[row][feature])) {
                calm[count++] = rows[row][feature];
            }
        }
        Arrays.sort(calm, 0, count);
        typical[feature] = count == 0 ? Double.NaN : calm[count / 2];
    }

    /** Why nothing can be said of a row, or empty. */
    public Optional<String> objection(double[] features, FeatureSchema schema) {
        List<String> missing = new ArrayList<>();
        List<String> drifted = new ArrayList<>();
        List<String> names = schema.names();
        int numeric = 0;
        for (Metric metric : schema.metrics()) {
            if (metric.isNumeric()) {
                numeric++;
                int place = names.indexOf(FeatureSchema.lastOf(metric.name()));
                if (Double.isNaN(features[place]) && present[place] >= ALWAYS_PRESENT) {
                    missing.add(metric.name());
                } else if (isFarOutside(features[place], place)) {
                    drifted.add(metric.name());
                }
            }
        }
        if (!missing.isEmpty()) {
            return Optional.of("no present value of " + String.join(", ", missing) + ", which the model always had");
        }
        boolean tooMany = drifted.size() > Math.max(1, DRIFTED_SHARE * numeric);
        return tooMany
                ? Optional.of(String.join(", ", drifted) + " are far outside what the model has seen")
                : Optional.empty();
    }

    /** Farther from the trained range than the range is wide. */
    private boolean isFarOutside(double value, int place) {
        double width = high[place] - low[place];
        return value < low[place] - width || value > high[place] + width;
    }
}
