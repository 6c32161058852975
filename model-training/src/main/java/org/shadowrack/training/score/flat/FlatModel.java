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
        return linked(trees.sum(row));
    }

    /**
     * The answers for many rows.
     *
     * @param rows    one after the other, {@code width} numbers each
     * @param width   numbers of a row
     * @param count   how many rows
     * @param answers takes the answer of each, from its front
     */
    public void answers(double[] rows, int width, int count, double[] answers) {
        trees.sums(rows, width, count, answers);
        for (int row = 0; row < count; row++) {
            answers[row] = linked(answers[row]);
        }
    }

    private double linked(double sum) {
        return switch (link) {
            case MEAN -> (start + sum) / trees.trees();
            case LOGISTIC -> 1 / (1 + Math.exp(-(start + sum)));
            case NONE -> start + sum;
        };
    }
}
