package org.shadowrack.training.anomaly;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A series' lasting departure from its own past, hour by hour. What is usual is the median of a week; how far it strays is the
 * median distance from that over four weeks (Hampel's identifier): a spread of one week only forgets how restless the machine can
 * be, and calls its next restless day a failure. Single hours don't count: the mean of several, each bounded, must depart. One
 * thread.
 */
public final class Departure {

    private static final int LEVEL_HOURS = 7 * 24;
    private static final int SPREAD_HOURS = 28 * 24;
    private static final int LEAST_HOURS = 48;
    private static final int MEAN_HOURS = 8;
    private static final double FARTHEST = 10;
    private static final double ALARM = 4;
    private static final double LEAST_SPREAD = 1e-9;

    private final Deque<Double> values = new ArrayDeque<>();
    private final Deque<Double> distances = new ArrayDeque<>();
    private final Deque<Double> recent = new ArrayDeque<>();
    private double size = Double.NaN;

    /** Takes in the mean of the next hour; NaN where nothing was read. */
    public void see(double hour) {
        if (Double.isNaN(hour)) {
            return;
        }
        push(values, hour, LEVEL_HOURS);
        if (values.size() < LEAST_HOURS) {
            return;
        }
        double distance = hour - median(values);
        push(distances, Math.abs(distance), SPREAD_HOURS);
        if (distances.size() < LEAST_HOURS) {
            return;
        }
        double spread = Math.max(LEAST_SPREAD, median(distances));
        push(recent, Math.clamp(distance / spread, -FARTHEST, FARTHEST), MEAN_HOURS);
        size = recent.size() < MEAN_HOURS
                ? Double.NaN
                : recent.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** How many spreads the last hours depart, above or below; NaN for the first four days. */
    public double size() {
        return size;
    }

    /** Whether that is an anomaly. */
    public boolean isAnomaly() {
        return Math.abs(size) >= ALARM;
    }

    private static void push(Deque<Double> window, double value, int most) {
        window.addLast(value);
        if (window.size() > most) {
            window.removeFirst();
        }
    }

    private static double median(Deque<Double> window) {
        double[] sorted = window.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
