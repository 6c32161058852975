package org.shadowrack.history.codec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Collects readings of one series in any order. Not thread-safe. */
public final class RunBuilder {
    private long[] instants = new long[4];
    private double[] values = new double[4];
    private int size;
    private boolean ascending = true;

    /** Takes one reading. */
    public void add(long epochMillis, double value) {
        if (size == instants.length) {
            grow(size * 2);
        }
        ascending = ascending && (size == 0 || epochMillis > instants[size - 1]);
        instants[size] = epochMillis;
        values[size++] = value;
    }

    /** Takes all of another's, after these. */
    public RunBuilder addAll(RunBuilder other) {
        if (other.size > 0) {
            ascending = ascending && other.ascending && (size == 0 || other.instants[0] > instants[size - 1]);
            if (size + other.size > instants.length) {
                // By half, as a series that is logged takes a little with every round.
                grow(Math.max(size + other.size, size + size / 2));
            }
            System.arraycopy(other.instants, 0, instants, size, other.size);
            System.arraycopy(other.values, 0, values, size, other.size);
            size += other.size;
        }
        return this;
    }

    private void grow(int capacity) {
        instants = Arrays.copyOf(instants, capacity);
        values = Arrays.copyOf(values, capacity);
    }

    /** How many were taken, repeated ones included. */
    public int size() {
        return size;
    }

    /** Whether each came later than the one before, the first later than {@code instant}. */
    public boolean allAfter(long instant) {
        return ascending && (size == 0 || instants[0] > instant);
    }

    /** The instant of the one that was taken last. */
    public long newest() {
        return instants[size - 1];
    }

    /** In time order; of a repeated instant the first that came. */
    public Run run() {
        Run all = new Run(Arrays.copyOf(instants, size), Arrays.copyOf(values, size));
        return ascending ? all : Runs.distinct(sorted(all));
    }

    private static Run sorted(Run run) {
        int[] order = IntStream.range(0, run.size()).boxed()
                .sorted(Comparator.comparingLong(i -> run.epochMillis()[i])).mapToInt(Integer::intValue).toArray();
        Run sorted = new Run(new long[order.length], new double[order.length]);
        for (int i = 0; i < order.length; i++) {
            sorted.epochMillis()[i] = run.epochMillis()[order[i]];
            sorted.values()[i] = run.values()[order[i]];
        }
        return sorted;
    }
}
