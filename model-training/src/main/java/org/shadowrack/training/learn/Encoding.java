package org.shadowrack.training.learn;

import java.util.Arrays;

/**
 * How features are handed to a learner: what stands for a missing one, and whether magnitudes are compressed. Immutable.
 *
 * @param missing    per feature, what stands for a missing value; NaN where the learner takes missing values itself
 * @param compressed whether each value is replaced by its inverse hyperbolic sine: about linear near zero, logarithmic far off
 */
public record Encoding(double[] missing, boolean compressed) {

    /** Leaves everything as it is. */
    static Encoding plain(int features) {
        double[] missing = new double[features];
        Arrays.fill(missing, Double.NaN);
        return new Encoding(missing, false);
    }

    /**
     * A missing value is less than every value: for trees. Weka's forest takes several times as long with missing values as
     * with a number in their place.
     */
    static Encoding below(double[][] rows, int features) {
        double[] missing = new double[features];
        for (int feature = 0; feature < features; feature++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (double[] row : rows) {
                if (!Double.isNaN(row[feature])) {
                    least = Math.min(least, row[feature]);
                    greatest = Math.max(greatest, row[feature]);
                }
            }
            missing[feature] = greatest >= least ? least - Math.max(1, greatest - least) / 4 : -1;
        }
        return new Encoding(missing, false);
    }

    /** A missing value is the mean, and magnitudes are compressed: for linear models. */
    static Encoding linear(double[][] rows, int features) {
        double[] missing = new double[features];
        for (int feature = 0; feature < features; feature++) {
            double sum = 0;
            int count = 0;
            for (double[] row : rows) {
                if (!Double.isNaN(row[feature])) {
                    sum += compress(row[feature]);
                    count++;
                }
            }
            missing[feature] = count == 0 ? 0 : sum / count;
        }
        return new Encoding(missing, true);
    }

    /** Writes the encoded features to the front of the target. */
    void encode(double[] features, double[] target) {
        for (int i = 0; i < missing.length; i++) {
            double value = features[i];
            target[i] = Double.isNaN(value) ? missing[i] : compressed ? compress(value) : value;
        }
    }

    private static double compress(double value) {
        double size = Math.abs(value);
        return Math.signum(value) * Math.log(size + Math.sqrt(size * size + 1));
    }
}
