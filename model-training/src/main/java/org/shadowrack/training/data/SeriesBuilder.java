package org.shadowrack.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of one component as they arrive, in any order. Not safe for use by several threads. */
final class SeriesBuilder {

    private final int metrics;
    private long[] times = new long[8];
    private double[] cells;
    private int rows;
    private boolean ascending = true;

    SeriesBuilder(int metrics) {
        this.metrics = metrics;
        this.cells = new double[8 * metrics];
    }

    void add(long time, double[] values) {
        if (rows == times.length) {
            grow();
        }
        ascending &= rows == 0 || time > times[rows - 1];
        times[rows] = time;
        System.arraycopy(values, 0, cells, rows * metrics, metrics);
        rows++;
    }

    private void grow() {
        int capacity = Math.addExact(rows, rows / 2 + 8);
        times = Arrays.copyOf(times, capacity);
        cells = Arrays.copyOf(cells, Math.multiplyExact(capacity, metrics));
    }

    ComponentSeries build(String component) {
        int[] order = ascending ? IntStream.range(0, rows).toArray() : orderByTime();
        List<PackedColumn> columns = new ArrayList<>(metrics);
        for (int metric = 0; metric < metrics; metric++) {
            columns.add(PackedColumn.pack(column(metric, order)));
        }
        return new ComponentSeries(component, Arrays.stream(order).mapToLong(row -> times[row]).toArray(), columns);
    }

    /** Ascending by time; of several rows at one instant the one that arrived last stays. */
    private int[] orderByTime() {
        int[] sorted = IntStream.range(0, rows).boxed().sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(Integer::intValue).toArray();
        return IntStream.range(0, rows).filter(i -> i + 1 == rows || times[sorted[i]] != times[sorted[i + 1]])
                .map(i -> sorted[i]).toArray();
    }

    private double[] column(int metric, int[] order) {
        double[] column = new double[order.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = cells[order[i] * metrics + metric];
        }
        return column;
    }
}
