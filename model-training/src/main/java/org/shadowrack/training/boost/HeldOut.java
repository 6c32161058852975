package org.shadowrack.training.boost;

import java.util.Arrays;
import weka.core.Instances;

/** Rows that no tree is grown on: when their loss stops falling, the trees have begun to learn by heart. */
final class HeldOut {

    /** So many trees without a better loss are enough. */
    private static final int PATIENCE = 30;

    private final double[][] rows;
    private final double[] targets;
    private final double[] scores;
    private final Loss loss;
    private double least = Double.POSITIVE_INFINITY;
    private int best;

    HeldOut(Instances data, Loss loss, double start) {
        this.loss = loss;
        rows = new double[data.numInstances()][];
        Arrays.setAll(rows, i -> data.instance(i).toDoubleArray());
        targets = data.attributeToDoubleArray(data.classIndex());
        scores = new double[rows.length];
        Arrays.fill(scores, start);
    }

    /** Takes a tree into account; answers whether more of them are of no use. */
    boolean isStale(Trees trees, int tree) {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            scores[row] += trees.scoreOf(tree, rows[row]);
            sum += loss.of(scores[row], targets[row]);
        }
        if (sum < least) {
            least = sum;
            best = tree + 1;
        }
        return tree + 1 - best >= PATIENCE;
    }

    /** How many trees have the least loss. */
    int best() {
        return best;
    }
}
