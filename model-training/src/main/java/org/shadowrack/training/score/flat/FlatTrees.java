package org.shadowrack.training.score.flat;

/**
 * The sum of many binary trees over numeric features. A row walks down several trees at once, and from the leaf of one straight
 * into the next, without a jump that a processor could guess wrongly: of what a forest takes, two thirds were such guesses.
 * Scoring makes no object. Immutable and thread-safe.
 */
public final class FlatTrees {

    private final Threads threads;
    private final int trees;

    FlatTrees(Threads threads, int trees) {
        this.threads = threads;
        this.trees = trees;
    }

    /** How many trees there are. */
    public int trees() {
        return trees;
    }

    /** The sum of the leaves that a row of features falls into; a missing value is NaN. */
    public double sum(double[] row) {
        return threads.knowsMissing() && anyMissing(row) ? threads.sumWithMissing(row) : threads.sum(row);
    }

    private static boolean anyMissing(double[] row) {
        for (double value : row) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
