package org.shadowrack.training.boost;

/** Sums of slopes, curvatures and rows per feature and bin, of the rows of one node. */
final class Histogram {

    private static final int SUMS = 3;

    private final double[] sums;

    Histogram(int features) {
        sums = new double[features * Binning.BINS * SUMS];
    }

    /** Adds rows of the features that are in play. */
    static Histogram of(byte[][] bins, int[] inPlay, int[] rows, int from, int to, double[] slopes,
            double[] curvatures) {
        Histogram histogram = new Histogram(inPlay.length);
        for (int i = 0; i < inPlay.length; i++) {
            histogram.add(bins[inPlay[i]], i * Binning.BINS * SUMS, rows, from, to, slopes, curvatures);
        }
        return histogram;
    }

    private void add(byte[] bins, int base, int[] rows, int from, int to, double[] slopes, double[] curvatures) {
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int at = base + (bins[row] & 0xff) * SUMS;
            sums[at] += slopes[row];
            sums[at + 1] += curvatures[row];
            sums[at + 2]++;
        }
    }

    /** This histogram less that of one child: that of the other child. This one is used up. */
    Histogram less(Histogram child) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= child.sums[i];
        }
        return this;
    }

    double slope(int feature, int bin) {
        return sums[(feature * Binning.BINS + bin) * SUMS];
    }

    double curvature(int feature, int bin) {
        return sums[(feature * Binning.BINS + bin) * SUMS + 1];
    }

    double rows(int feature, int bin) {
        return sums[(feature * Binning.BINS + bin) * SUMS + 2];
    }
}
