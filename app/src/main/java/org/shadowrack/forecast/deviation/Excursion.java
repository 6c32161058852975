package org.shadowrack.forecast.deviation;

import java.util.Arrays;

/**
 * The shape of a component's present departure from what is usual: how long, how far, growing or fading. What wears out grows ever
 * faster; what passes flattens and falls. One thread.
 */
final class Excursion {
    private static final double BEGINS = 3;
    private static final double ENDS = 2;
    private static final int CALM_SLOTS = 6;
    private static final int LONGEST = 288;
    private static final int AVERAGED = 6;
    /** In spreads; beyond, how far it is says more of the sensor than of the part. */
    private static final double FARTHEST = 100;

    private double[] levels = new double[32];
    private int length;
    private int calm;
    private double peak;

    /** Takes in the deviation of the next slot; NaN counts as usual. */
    void see(double deviation) {
        double level = Double.isNaN(deviation) ? 0 : Math.clamp(deviation, 0, FARTHEST);
        if (length == 0 && level < BEGINS) {
            return;
        }
        calm = level < ENDS ? calm + 1 : 0;
        if (calm >= CALM_SLOTS) {
            length = 0;
            calm = 0;
            peak = 0;
            return;
        }
        append(level);
        peak = Math.max(peak, level());
    }

    private void append(double level) {
        if (length == LONGEST) {
            System.arraycopy(levels, 1, levels, 0, --length);
        }
        levels = length == levels.length ? Arrays.copyOf(levels, length * 2) : levels;
        levels[length++] = level;
    }

    /** Slots since it began, 0 where there is none. */
    int slots() {
        return length;
    }

    /** Mean level of its last slots; 0 without one. */
    double level() {
        return mean(length - Math.min(AVERAGED, Math.max(1, length / 2)), length);
    }

    /** Logarithm of its level against the level half-way through: above 0 while it grows. */
    double growth() {
        if (length < 4) {
            return 0;
        }
        int middle = length / 2;
        int half = Math.min(AVERAGED, Math.max(1, length / 4));
        return Math.log((1 + level()) / (1 + mean(middle - half, middle + half)));
    }

    /** Logarithm of its level against its peak: 0 at the peak, below when it has faded. */
    double fading() {
        return length == 0 ? 0 : Math.log((1 + level()) / (1 + peak));
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(length, to); i++) {
            sum += levels[i];
        }
        int count = Math.min(length, to) - Math.max(0, from);
        return count <= 0 ? 0 : sum / count;
    }
}
