package org.shadowrack.training.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How well numbers rank failures above the rest. */
public final class Ranking {

    private Ranking() {}

    /** The chance that a row with target 1 is above one with target 0, ties counting half (Mann and Whitney). */
    public static double auroc(double[] scores, double[] targets) {
        int[] order = IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue).toArray();
        double rankSum = 0;
        double failed = 0;
        for (int from = 0; from < order.length;) {
            int to = from;
            double ties = 0;
            for (; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
                ties += targets[order[to]];
            }
            rankSum += ties * (from + to + 1) / 2.0;
            failed += ties;
            from = to;
        }
        return (rankSum - failed * (failed + 1) / 2) / (failed * (order.length - failed));
    }
}
