package org.shadowrack.ui.plot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.shadowrack.ui.kit.Formats;

/**
 * One direction of a plot.
 *
 * @param title with the unit
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param label a tick's text
 * @param rows whether each whole number is a row of its own, with a tick however little room there is
 */
public record Axis(String title, double low, double high, DoubleFunction<String> label, boolean rows) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** Widens an empty range, which can't be drawn. */
    public Axis {
        high = high > low ? high : low + 1;
    }

    /** With ticks at round figures. */
    public Axis(String title, double low, double high, DoubleFunction<String> label) {
        this(title, low, high, label, false);
    }

    /** A row for each name, the first one lowest, at 1. */
    public static Axis rows(List<String> names) {
        return new Axis("", 0.5, names.size() + 0.5, value -> names.get((int) Math.round(value) - 1), true);
    }

    /** From 0 to 1, in percent. */
    public static Axis share(String title) {
        return new Axis(title, 0, 1, value -> Math.round(value * 100) + " %");
    }

    /** Instants, epoch milliseconds, UTC. */
    public static Axis time(String title, Instant from, Instant to) {
        return new Axis(title, from.toEpochMilli(), to.toEpochMilli(),
                millis -> Formats.dateTime(Instant.ofEpochMilli((long) millis)).substring(5));
    }

    /** Plain figures from 0. */
    public static Axis from0(String title, double high) {
        return new Axis(title, 0, high, Formats::number);
    }

    /** Round figures within the range, about {@code count} of them. */
    List<Double> ticks(int count) {
        double step = rows ? 1 : step(count);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high + step * 1e-9; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private double step(int count) {
        double raw = (high - low) / Math.max(1, count);
        double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double one : STEPS) {
            if (one * magnitude >= raw) {
                return one * magnitude;
            }
        }
        return magnitude * 10;
    }

    /** The place of a value between the ends, 0 to 1; outside of it for values that lie outside. */
    double place(double value) {
        return (value - low) / (high - low);
    }
}
