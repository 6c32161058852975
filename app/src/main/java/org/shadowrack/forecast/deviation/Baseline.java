package org.shadowrack.forecast.deviation;

import java.util.Arrays;

/**
 * What is usual for one series: a level and a spread that follow it slowly. Each new value is winsorised at three spreads before
 * it is taken in (Huber 1964). A departure that lasts is not taken in at all, so that slow wear does not become usual on its way;
 * one of six days is no departure any more. Begins with median and MAD of the first values. One thread.
 */
final class Baseline {
    private static final int WARM_UP = 48;
    private static final double MEMORY = 240;
    private static final double WINSOR = 3;
    /** In slots. */
    private static final int LONGEST = 288;
    /** From a mean absolute deviation, and from a median one, to a standard deviation under a normal law. */
    private static final double OF_MEAN_DEVIATION = 1.2533;
    private static final double OF_MEDIAN_DEVIATION = 1.4826;

    private final double leastSpread;
    private final double[] first = new double[WARM_UP];
    private int seen;
    private int away;
    private double level;
    private double spread;

    /** {@code leastSpread}: a series that never moved must not make a storm of its first move. */
    Baseline(double leastSpread) {
        this.leastSpread = leastSpread;
    }

    /** What is usual, NaN while there is too little to tell. */
    double level() {
        return seen < WARM_UP ? Double.NaN : level;
    }

    /** How far it usually strays; NaN while there is too little to tell. */
    double spread() {
        return seen < WARM_UP ? Double.NaN : spread;
    }

    /** How many spreads a value is from what is usual, without taking it in. */
    double look(double value) {
        return (value - level()) / spread;
    }

    /** How many spreads, of {@code floor} at least, a value is from what was usual before it; NaN while there is too little to tell. */
    double score(double value, double floor) {
        if (seen < WARM_UP) {
            first[seen++] = value;
            if (seen == WARM_UP) {
                begin();
            }
            return Double.NaN;
        }
        double score = (value - level) / Math.max(floor, spread);
        away = Math.abs(score) > WINSOR ? away + 1 : 0;
        if (isAway()) {
            return score;
        }
        double step = Math.clamp(value - level, -WINSOR * spread, WINSOR * spread);
        level += step / MEMORY;
        spread = Math.max(leastSpread, spread + (Math.abs(step) * OF_MEAN_DEVIATION - spread) / MEMORY);
        return score;
    }

    /** Whether the last value departs, and has not for so long that this is usual. */
    boolean isAway() {
        return away > 0 && away < LONGEST;
    }

    private void begin() {
        level = median(first.clone());
        double[] distances = Arrays.stream(first).map(value -> Math.abs(value - level)).toArray();
        double mean = Arrays.stream(distances).average().orElse(0);
        spread = Math.max(leastSpread, OF_MEDIAN_DEVIATION * Math.max(median(distances), mean / 2));
    }

    static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
