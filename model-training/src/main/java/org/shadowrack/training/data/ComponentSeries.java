package org.shadowrack.training.data;

import java.util.List;

/** The rows of one component, ascending in time, at most one an instant. Immutable. */
public final class ComponentSeries {

    private final String component;
    private final long[] times;
    private final List<PackedColumn> columns;

    ComponentSeries(String component, long[] times, List<PackedColumn> columns) {
        this.component = component;
        this.times = times;
        this.columns = List.copyOf(columns);
    }

    /** The component's identifier. */
    public String component() {
        return component;
    }

    /** How many rows there are; at least one. */
    public int rows() {
        return times.length;
    }

    /** The instant of a row, in milliseconds since the epoch. */
    public long timeAt(int row) {
        return times[row];
    }

    /** The instant of the first row. */
    public long firstTime() {
        return times[0];
    }

    /** The instant of the last row: the end of what is known. */
    public long lastTime() {
        return times[times.length - 1];
    }

    /** Copies all values of a metric, NaN where missing, into the target, which must hold {@link #rows()} values. */
    public void copyColumn(int metric, double[] target) {
        columns.get(metric).copyTo(target, times.length);
    }
}
