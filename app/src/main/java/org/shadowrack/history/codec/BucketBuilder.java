package org.shadowrack.history.codec;

import java.util.Arrays;

/** Collects buckets of one step in time order. Not thread-safe. */
final class BucketBuilder {
    private final long step;
    private long[] starts;
    private double[] lowest;
    private double[] highest;
    private double[] sums;
    private long[] counts;
    private int size;
    /** Where the last bucket ends; the next reading from there on begins another. */
    private long end = Long.MIN_VALUE;

    /** Of {@code step}, milliseconds; grows beyond the {@code expected} buckets, at least 1. */
    BucketBuilder(long step, int expected) {
        this.step = step;
        this.starts = new long[expected];
        this.lowest = new double[expected];
        this.highest = new double[expected];
        this.sums = new double[expected];
        this.counts = new long[expected];
    }

    /** Takes what was summed up at {@code at}, which is not before what was taken last. */
    void add(long at, double low, double high, double sum, long count) {
        if (size > 0 && at < end) {
            int last = size - 1;
            lowest[last] = Math.min(lowest[last], low);
            highest[last] = Math.max(highest[last], high);
            sums[last] += sum;
            counts[last] += count;
            return;
        }
        if (size == starts.length) {
            grow();
        }
        starts[size] = Math.floorDiv(at, step) * step;
        end = starts[size] + step;
        lowest[size] = low;
        highest[size] = high;
        sums[size] = sum;
        counts[size++] = count;
    }

    void addOne(Buckets from, int i) {
        add(from.starts()[i], from.lowest()[i], from.highest()[i], from.sums()[i], from.counts()[i]);
    }

    void addAll(Buckets from) {
        for (int i = 0; i < from.size(); i++) {
            addOne(from, i);
        }
    }

    private void grow() {
        int capacity = size * 2;
        starts = Arrays.copyOf(starts, capacity);
        lowest = Arrays.copyOf(lowest, capacity);
        highest = Arrays.copyOf(highest, capacity);
        sums = Arrays.copyOf(sums, capacity);
        counts = Arrays.copyOf(counts, capacity);
    }

    Buckets buckets() {
        Buckets all = new Buckets(starts, lowest, highest, sums, counts);
        return size == starts.length ? all : all.slice(0, size);
    }
}
