package org.shadowrack.training.learn;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.shadowrack.training.sample.Sample;

/**
 * How features are handed to a learner: which, what stands for a missing one, and whether magnitudes are compressed. Immutable.
 *
 * @param places     the features that the learner gets, by their place in a row
 * @param missing    for each, what stands for a missing value; NaN where the learner takes missing values itself
 * @param compressed whether each value is replaced by its inverse hyperbolic sine: about linear near zero, logarithmic far off
 */
public record Encoding(int[] places, double[] missing, boolean compressed) {

    /** Leaves everything as it is. */
    static Encoding plain(int[] places) {
        double[] missing = new double[places.length];
        Arrays.fill(missing, Double.NaN);
        return new Encoding(places, missing, false);
    }

    /**
     * A missing value is less than every value: for trees. Weka's forest takes several times as long with missing values as
     * with a number in their place.
     */
    static Encoding below(int[] places, Sample sample) {
        double[] missing = IntStream.of(places).mapToDouble(place -> below(sample.rows(), place)).toArray();
        return new Encoding(places, missing, false);
    }

    private static double below(double[][] rows, int place) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            if (!Double.isNaN(row[place])) {
                least = Math.min(least, row[place]);
                greatest = Math.max(greatest, row[place]);
            }
        }
        return greatest >= least ? least - Math.max(1, greatest - least) / 4 : -1;
    }

    /** A missing value is the mean, and magnitudes are compressed: for linear models. */
    static Encoding linear(int[] places, Sample sample) {
        return new Encoding(places, means(places, sample, Encoding::compress), true);
    }

    /** A missing value is the mean, and magnitudes stay: for linear models of what is told by its logarithm already. */
    static Encoding mean(int[] places, Sample sample) {
        return new Encoding(places, means(places, sample, value -> value), false);
    }

    private static double[] means(int[] places, Sample sample, DoubleUnaryOperator scale) {
        return IntStream.of(places).mapToDouble(place -> Arrays.stream(sample.rows()).mapToDouble(row -> row[place])
                .filter(value -> !Double.isNaN(value)).map(scale).average().orElse(0)).toArray();
    }

    /** Writes the encoded features to the front of the target. */
    void encode(double[] features, double[] target) {
        for (int i = 0; i < places.length; i++) {
            double value = features[places[i]];
            target[i] = Double.isNaN(value) ? missing[i] : compressed ? compress(value) : value;
        }
    }

    private static double compress(double value) {
        double size = Math.abs(value);
        return Math.signum(value) * Math.log(size + Math.sqrt(size * size + 1));
    }
}
