package org.shadowrack.training.sample;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows to learn from.
 *
 * @param rows    the features of each row
 * @param targets of each row: 1 for a failure within the horizon and 0 for none, between them for half a one, or the remaining life
 * @param weights how many rows of the part each stands for
 * @param groups  the component of each row
 */
public record Sample(double[][] rows, double[] targets, double[] weights, List<String> groups) {

    /** How many rows there are. */
    public int size() {
        return rows.length;
    }

    /** The rows whose place passes the test. */
    public Sample where(IntPredicate test) {
        int[] kept = IntStream.range(0, rows.length).filter(test).toArray();
        double[][] keptRows = new double[kept.length][];
        double[] keptTargets = new double[kept.length];
        double[] keptWeights = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptRows[i] = rows[kept[i]];
            keptTargets[i] = targets[kept[i]];
            keptWeights[i] = weights[kept[i]];
        }
        return new Sample(keptRows, keptTargets, keptWeights,
                IntStream.of(kept).mapToObj(groups::get).toList());
    }

    /** One of so many groups of components that a row belongs to; the same for all rows of a component. */
    public int fold(int row, int folds) {
        return Math.floorMod(groups.get(row).hashCode() * 0x9E3779B9 >>> 7, folds);
    }
}
