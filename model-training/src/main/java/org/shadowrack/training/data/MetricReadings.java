package org.shadowrack.training.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Readings of one metric of one component, in order of arrival until they are sorted. */
final class MetricReadings {

    private long[] times = new long[8];
    private double[] values = new double[8];
    private int size;
    private boolean ascending = true;

    void add(long time, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (size == times.length) {
            int capacity = Math.addExact(size, size / 2);
            times = Arrays.copyOf(times, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        ascending &= size == 0 || time >= times[size - 1];
        times[size] = time;
        values[size++] = value;
    }

    /** Sorts by time; equal instants stay in order of arrival. */
    void sort() {
        if (ascending) {
            return;
        }
        int[] order = IntStream.range(0, size).boxed().sorted(Comparator.comparingLong(i -> times[i]))
                .mapToInt(Integer::intValue).toArray();
        long[] sortedTimes = IntStream.of(order).mapToLong(i -> times[i]).toArray();
        values = IntStream.of(order).mapToDouble(i -> values[i]).toArray();
        times = sortedTimes;
        ascending = true;
    }

    int size() {
        return size;
    }

    long timeAt(int i) {
        return times[i];
    }

    double valueAt(int i) {
        return values[i];
    }
}
