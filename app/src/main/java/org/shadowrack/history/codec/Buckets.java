package org.shadowrack.history.codec;

import java.util.List;

/**
 * Readings of one series summed up by even steps of time; the arrays are the holder's, equally long. A bucket without
 * readings is not there.
 *
 * @param starts epoch milliseconds at which the buckets begin, ascending multiples of the step
 * @param lowest value of each
 * @param highest value of each
 * @param sums of the values of each
 * @param counts of the readings of each, at least 1
 */
public record Buckets(long[] starts, double[] lowest, double[] highest, double[] sums, long[] counts) {
    /** Without buckets. */
    public static final Buckets EMPTY = new Buckets(new long[0], new double[0], new double[0],
            new double[0], new long[0]);

    /** How many. */
    public int size() {
        return starts.length;
    }

    /** The readings of a run in time order, summed up by {@code step} milliseconds. */
    public static Buckets of(Run run, long step) {
        BucketBuilder builder = new BucketBuilder(step, Math.max(1, count(run, step)));
        for (int i = 0; i < run.size(); i++) {
            double value = run.values()[i];
            builder.add(run.epochMillis()[i], value, value, value, 1);
        }
        return builder.buckets();
    }

    /** How many buckets the readings of a run in time order make. */
    public static int count(Run run, long step) {
        int count = 0;
        long end = Long.MIN_VALUE;
        for (long instant : run.epochMillis()) {
            if (count == 0 || instant >= end) {
                end = Math.floorDiv(instant, step) * step + step;
                count++;
            }
        }
        return count;
    }

    /** Those that begin at or after {@code from} and before {@code to}. */
    public Buckets within(long from, long to) {
        int start = Runs.position(starts, from);
        int end = Math.max(start, Runs.position(starts, to));
        return start == 0 && end == size() ? this : slice(start, end);
    }

    /** Those from {@code start} to before {@code end}, as positions. */
    public Buckets slice(int start, int end) {
        return new Buckets(java.util.Arrays.copyOfRange(starts, start, end),
                java.util.Arrays.copyOfRange(lowest, start, end), java.util.Arrays.copyOfRange(highest, start, end),
                java.util.Arrays.copyOfRange(sums, start, end), java.util.Arrays.copyOfRange(counts, start, end));
    }

    /** Those that follow each other, as one. */
    public static Buckets concatenated(List<Buckets> parts) {
        BucketBuilder builder = new BucketBuilder(1, Math.max(1, parts.stream().mapToInt(Buckets::size).sum()));
        parts.forEach(part -> builder.addAll(part));
        return builder.buckets();
    }

    /** Both together, in time order; of a start that both have, the bucket of {@code first}. */
    public static Buckets merge(Buckets first, Buckets second) {
        if (first.size() == 0 || second.size() == 0) {
            return first.size() == 0 ? second : first;
        }
        BucketBuilder builder = new BucketBuilder(1, first.size() + second.size());
        int other = 0;
        for (int i = 0; i < first.size(); i++) {
            while (other < second.size() && second.starts[other] < first.starts[i]) {
                builder.addOne(second, other++);
            }
            other += other < second.size() && second.starts[other] == first.starts[i] ? 1 : 0;
            builder.addOne(first, i);
        }
        builder.addAll(second.slice(other, second.size()));
        return builder.buckets();
    }

    /**
     * The extremes as a run for a plot: of each bucket its lowest reading at its start and its highest in its middle, or
     * the one that is both.
     *
     * @param step of the buckets, milliseconds
     */
    public Run extremes(long step) {
        RunBuilder builder = new RunBuilder();
        for (int i = 0; i < size(); i++) {
            builder.add(starts[i], lowest[i]);
            if (highest[i] != lowest[i]) {
                builder.add(starts[i] + step / 2, highest[i]);
            }
        }
        return builder.run();
    }
}
