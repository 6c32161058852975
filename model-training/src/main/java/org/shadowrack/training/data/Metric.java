package org.shadowrack.training.data;

import java.util.List;

/**
 * A column of the telemetry.
 *
 * @param name   the metric's name, as in the file's header or the reading
 * @param kind   numeric or nominal
 * @param values the known values of a nominal metric, in the order of their codes (0, 1, …); empty for a numeric one
 */
public record Metric(String name, Kind kind, List<String> values) {

    /** What the values of a metric mean. */
    public enum Kind {
        /** A quantity. */
        NUMERIC,
        /** A name, stored as its place in {@link Metric#values()}. */
        NOMINAL
    }

    /** Copies the values. */
    public Metric {
        values = List.copyOf(values);
    }

    /** A quantity. */
    public static Metric numeric(String name) {
        return new Metric(name, Kind.NUMERIC, List.of());
    }

    /** A name out of these. */
    public static Metric nominal(String name, List<String> values) {
        return new Metric(name, Kind.NOMINAL, values);
    }

    /** Whether the metric is a quantity. */
    public boolean isNumeric() {
        return kind == Kind.NUMERIC;
    }
}
