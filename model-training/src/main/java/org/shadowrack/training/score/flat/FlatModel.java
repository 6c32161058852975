package org.shadowrack.training.score.flat;

/**
 * A learned model of trees: what their sum means. Immutable and thread-safe; answering makes no object.
 *
 * @param trees its trees
 * @param start added to their sum
 * @param link  what makes an answer of it
 */
public record FlatModel(FlatTrees trees, double start, Link link) {

    /** From the sum to the answer. */
    public enum Link {
        /** The mean over the trees, as of a forest. */
        MEAN,
        /** The logistic function, as of boosted trees that tell a probability. */
        LOGISTIC,
        /** The sum itself, as of boosted trees that tell a number. */
        NONE
    }

    /** The answer for a row of features as the schema gives them; a missing value is NaN. */
    public double answer(double[] row) {
        double sum = trees.sum(row);
        return switch (link) {
            case MEAN -> (start + sum) / trees.trees();
            case LOGISTIC -> 1 / (1 + Math.exp(-(start + sum)));
            case NONE -> start + sum;
        };
    }
}
