package org.shadowrack.training.calibrate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The least threatened, of whom one share is told. Most of a fleet shows no sign of anything, and what orders these among each other is
 * mostly chance, or the fleet of last year: a forecast that is no better for telling them apart does not.
 *
 * @param below answers of the model below this are on it
 * @param share of them that failed
 */
public record Plateau(double below, double share) {
    private static final double FEWEST = 0.5;
    private static final double MOST = 0.95;
    private static final double STEP = 0.05;

    /**
     * The widest, of half of the forecasts to nineteen in twenty, by which the Brier score is not worse; null where none is.
     *
     * @param answers of the model on rows that it did not see
     * @param failed  1 for a failure, 0 for none
     * @param told    the probability by an answer, ascending
     */
    static @Nullable Plateau widest(double[] answers, double[] failed, DoubleUnaryOperator told) {
        int[] order = IntStream.range(0, answers.length).boxed().sorted(Comparator.comparingDouble(row -> answers[row]))
                .mapToInt(Integer::intValue).toArray();
        double[] ascending = Arrays.stream(order).mapToDouble(row -> answers[row]).toArray();
        double failures = 0;
        double squares = 0;
        double share = FEWEST;
        Plateau widest = null;
        for (int row = 0; row + 1 < order.length && share < MOST + STEP / 2; row++) {
            double outcome = failed[order[row]];
            double error = told.applyAsDouble(ascending[row]) - outcome;
            failures += outcome;
            squares += error * error;
            double rows = row + 1.0;
            if (rows >= share * order.length && ascending[row] < ascending[row + 1]) {
                double mean = failures / rows;
                boolean noWorse = failures * (1 - mean) <= squares;
                widest = noWorse && mean <= told.applyAsDouble(ascending[row + 1])
                        ? new Plateau(ascending[row + 1], mean)
                        : widest;
                share = (Math.floor(rows / order.length / STEP) + 1) * STEP;
            }
        }
        return widest;
    }
}
