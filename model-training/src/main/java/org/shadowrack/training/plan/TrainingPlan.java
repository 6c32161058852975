package org.shadowrack.training.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to train.
 *
 * @param horizons    how far the forecasts look; at least one. The first is the main one: the algorithm is chosen on it
 * @param window      the trailing window of the features
 * @param every       forecasts at each multiple of this step, empty for one at every row
 * @param algorithm   the learner
 * @param split       which part is kept for the test
 * @param falseAlarms healthy components that may be alerted, per component-day; empty: by expected cost
 * @param missCost    what a missed failure costs, in false alerts; used where {@code falseAlarms} is empty
 * @param minHistory  a forecast for a component that has been observed for less than this is an abstention
 * @param seed        of everything random
 * @param threads     how many threads may compute
 * @param wholeLives  whether a scorer will see lives from their beginning; else nothing is learned from how a component began,
 *                    which a scorer of the newest window alone would compute otherwise than training did
 */
public record TrainingPlan(List<Duration> horizons, Duration window, Optional<Duration> every, Algorithm algorithm,
        SplitRule split, OptionalDouble falseAlarms, double missCost, Duration minHistory, long seed, int threads,
        boolean wholeLives) {

    /** What a missed failure costs unless said otherwise: ten needless migrations. */
    public static final double DEFAULT_MISS_COST = 10;

    /** Checks what no caller may get wrong. */
    public TrainingPlan {
        horizons = List.copyOf(horizons);
        if (horizons.isEmpty() || horizons.stream().anyMatch(TrainingPlan::isNotPositive) || isNotPositive(window)) {
            throw new IllegalArgumentException(
                    "Horizons and window must be longer than zero: " + horizons + ", " + window);
        }
        if (every.filter(TrainingPlan::isNotPositive).isPresent() || threads < 1) {
            throw new IllegalArgumentException("The step must be longer than zero, threads at least one: " + every);
        }
    }

    /** A plan for one horizon, with the defaults for all else. */
    public static TrainingPlan of(Duration horizon, Duration window) {
        return new TrainingPlan(List.of(horizon), window, Optional.empty(), Algorithm.AUTO, new SplitRule.Automatic(),
                OptionalDouble.empty(), DEFAULT_MISS_COST, Duration.ZERO, 1, 1, true);
    }

    /** The same plan for these horizons. */
    public TrainingPlan forHorizons(List<Duration> newHorizons) {
        return new TrainingPlan(newHorizons, window, every, algorithm, split, falseAlarms, missCost, minHistory, seed,
                threads, wholeLives);
    }

    /** The same plan with a forecast at each multiple of this step. */
    public TrainingPlan at(Duration step) {
        return new TrainingPlan(horizons, window, Optional.of(step), algorithm, split, falseAlarms, missCost,
                minHistory,
                seed, threads, wholeLives);
    }

    /** The same plan with this learner. */
    public TrainingPlan with(Algorithm newAlgorithm) {
        return new TrainingPlan(horizons, window, every, newAlgorithm, split, falseAlarms, missCost, minHistory, seed,
                threads, wholeLives);
    }

    /** The same plan with this split. */
    public TrainingPlan with(SplitRule newSplit) {
        return new TrainingPlan(horizons, window, every, algorithm, newSplit, falseAlarms, missCost, minHistory, seed,
                threads, wholeLives);
    }

    /** The same plan with a limit on alerted healthy components, per component-day. */
    public TrainingPlan withFalseAlarms(double perComponentDay) {
        return new TrainingPlan(horizons, window, every, algorithm, split, OptionalDouble.of(perComponentDay), missCost,
                minHistory, seed, threads, wholeLives);
    }

    /** The same plan that abstains below this much history. */
    public TrainingPlan withMinHistory(Duration newMinHistory) {
        return new TrainingPlan(horizons, window, every, algorithm, split, falseAlarms, missCost, newMinHistory, seed,
                threads, wholeLives);
    }

    /** The same plan with this seed. */
    public TrainingPlan withSeed(long newSeed) {
        return new TrainingPlan(horizons, window, every, algorithm, split, falseAlarms, missCost, minHistory, newSeed,
                threads, wholeLives);
    }

    /** The same plan on so many threads. */
    public TrainingPlan onThreads(int newThreads) {
        return new TrainingPlan(horizons, window, every, algorithm, split, falseAlarms, missCost, minHistory, seed,
                newThreads, wholeLives);
    }

    /** The same plan for a scorer that sees the newest window alone. */
    public TrainingPlan forNewestWindow() {
        return new TrainingPlan(horizons, window, every, algorithm, split, falseAlarms, missCost, minHistory, seed,
                threads, false);
    }

    private static boolean isNotPositive(Duration duration) {
        return duration.isNegative() || duration.isZero();
    }
}
