package org.shadowrack.training.measure;

import java.util.Arrays;
import java.util.List;

/** Measures over rows, one by one: ranking and calibration. */
final class RowMeasures {

    private static final int BINS = 10;

    /** Ascending by probability; the lowest bit is the label. Bits of floats that are not negative sort like the floats. */
    private final long[] sorted;
    private final long failed;

    /** Of the forecasts made until then. */
    RowMeasures(List<ScoredLife> lives, long until) {
        sorted = new long[lives.stream().mapToInt(life -> madeUntil(life, until)).sum()];
        int row = 0;
        long failures = 0;
        for (ScoredLife life : lives) {
            int made = madeUntil(life, until);
            for (int i = 0; i < made; i++) {
                long label = life.failed()[i] ? 1 : 0;
                failures += label;
                sorted[row++] = (long) Float.floatToIntBits(Math.max(0f, life.probabilities()[i])) << 1 | label;
            }
        }
        Arrays.parallelSort(sorted);
        failed = failures;
    }

    private static int madeUntil(ScoredLife life, long until) {
        int place = Arrays.binarySearch(life.times(), until);
        return place < 0 ? ~place : place + 1;
    }

    private double probability(int row) {
        return Float.intBitsToFloat((int) (sorted[row] >>> 1));
    }

    private long label(int row) {
        return sorted[row] & 1;
    }

    private boolean tied(int row, int other) {
        return sorted[row] >>> 1 == sorted[other] >>> 1;
    }

    long rows() {
        return sorted.length;
    }

    double baseRate() {
        return sorted.length == 0 ? Double.NaN : failed / (double) sorted.length;
    }

    double brierOfBaseRate() {
        return baseRate() * (1 - baseRate());
    }

    double brier() {
        double sum = 0;
        for (int row = 0; row < sorted.length; row++) {
            double error = probability(row) - label(row);
            sum += error * error;
        }
        return sorted.length == 0 ? Double.NaN : sum / sorted.length;
    }

    /** The chance that a row followed by a failure is above one that is not, ties counting half (Mann and Whitney). */
    double auroc() {
        double rankSum = 0;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            long ties = 0;
            for (; to < sorted.length && tied(to, from); to++) {
                ties += label(to);
            }
            rankSum += ties * (from + to + 1) / 2.0;
            from = to;
        }
        double survived = sorted.length - (double) failed;
        return (rankSum - failed * (failed + 1.0) / 2) / (failed * survived);
    }

    /** Average precision: the mean precision at each row followed by a failure, tied rows taken together. */
    double auprc() {
        double sum = 0;
        long found = 0;
        for (int from = sorted.length; from > 0;) {
            int to = from;
            long ties = 0;
            for (; to > 0 && tied(to - 1, from - 1); to--) {
                ties += label(to - 1);
            }
            found += ties;
            sum += ties * (found / (double) (sorted.length - to));
            from = to;
        }
        return failed == 0 ? Double.NaN : sum / failed;
    }

    /**
     * Mean distance between the mean probability and the share of failures, over bins of as many rows each. Rows of one
     * probability have no order: a border among them gives each bin their mean share.
     */
    double ece() {
        double sum = 0;
        double gap = 0;
        int bin = 1;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            long ties = 0;
            for (; to < sorted.length && tied(to, from); to++) {
                ties += label(to);
            }
            double each = probability(from) - ties / (double) (to - from);
            while (from < to) {
                int border = (int) ((long) sorted.length * bin / BINS);
                int until = Math.min(to, border);
                gap += each * (until - from);
                from = until;
                if (until == border) {
                    sum += Math.abs(gap);
                    gap = 0;
                    bin++;
                }
            }
        }
        return sorted.length == 0 ? Double.NaN : sum / sorted.length;
    }

    /** Rows at or above the threshold, and how many of them were followed by a failure. */
    long[] above(double threshold) {
        long rows = 0;
        long warned = 0;
        for (int row = sorted.length - 1; row >= 0 && probability(row) >= threshold; row--) {
            rows++;
            warned += label(row);
        }
        return new long[]{rows, warned};
    }

    long failedRows() {
        return failed;
    }
}
