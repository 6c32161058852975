package org.shadowrack.training.boost;

import java.util.Arrays;

/**
 * Cuts each feature into at most 255 bins of about as many rows each. Bin 0 is for missing values, which so lie below all
 * others. Immutable.
 *
 * @param cuts per feature, ascending: a value up to {@code cuts[f][i]} and above the cut before it is in bin {@code i + 1}
 */
record Binning(double[][] cuts) {

    static final int BINS = 256;

    static Binning fit(double[][] columns) {
        double[][] cuts = new double[columns.length][];
        for (int feature = 0; feature < columns.length; feature++) {
            cuts[feature] = cutsOf(columns[feature]);
        }
        return new Binning(cuts);
    }

    private static double[] cutsOf(double[] column) {
        double[] sorted = Arrays.stream(column).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double[] cuts = new double[BINS - 2];
        int count = 0;
        double step = Math.max(1, sorted.length / (double) (BINS - 1));
        for (double place = step; place < sorted.length && count < cuts.length; place += step) {
            int next = firstGreater(sorted, (int) place);
            if (next < sorted.length) {
                double cut = between(sorted[next - 1], sorted[next]);
                if (count == 0 || cut > cuts[count - 1]) {
                    cuts[count++] = cut;
                }
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    /** The first place from {@code i} on with a value greater than the one before {@code i}; the length if there is none. */
    private static int firstGreater(double[] sorted, int i) {
        double value = sorted[i - 1];
        int low = i;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    /** The bin of each value. */
    byte[] binsOf(int feature, double[] column) {
        byte[] bins = new byte[column.length];
        for (int row = 0; row < bins.length; row++) {
            bins[row] = (byte) binOf(feature, column[row]);
        }
        return bins;
    }

    private int binOf(int feature, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int at = Arrays.binarySearch(cuts[feature], value);
        return 1 + (at >= 0 ? at : -at - 1);
    }

    /** The greatest value that goes left when a node splits after this bin; −∞ when only missing values do. */
    double thresholdAfter(int feature, int bin) {
        return bin == 0 ? Double.NEGATIVE_INFINITY : cuts[feature][bin - 1];
    }

    /** The value that every value of the bin is above: at or above a split's threshold, the whole bin goes right. */
    double lowerBound(int feature, int bin) {
        return switch (bin) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            default -> cuts[feature][bin - 2];
        };
    }

    /** How many bins a feature has, that of missing values included. */
    int bins(int feature) {
        return cuts[feature].length + 2;
    }
}
