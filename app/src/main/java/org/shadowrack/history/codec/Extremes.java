package org.shadowrack.history.codec;

/** Thins a run for a plot: the range in even buckets of time, of each its lowest and its highest reading. */
public final class Extremes {
    private Extremes() {}

    /** At most {@code points} readings, at least 2, of a run in time order; all of them where they are no more. */
    public static Run of(Run run, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a plot needs at least 2 points, not " + points);
        }
        if (run.size() <= points) {
            return run;
        }
        RunBuilder kept = new RunBuilder();
        int buckets = points / 2;
        int start = 0;
        for (int bucket = 1; bucket <= buckets && start < run.size(); bucket++) {
            int end = bucket == buckets ? run.size() : Runs.position(run.epochMillis(), boundary(run, bucket, buckets));
            if (end > start) {
                keep(run, start, end, kept);
                start = end;
            }
        }
        return kept.run();
    }

    private static long boundary(Run run, int bucket, int buckets) {
        long first = run.epochMillis()[0];
        // In doubles, as a span of centuries times thousands of buckets would overflow; a boundary may be off by little.
        double span = (double) run.epochMillis()[run.size() - 1] - first;
        return first + (long) (span * bucket / buckets);
    }

    private static void keep(Run run, int start, int end, RunBuilder kept) {
        int low = start;
        int high = start;
        for (int i = start; i < end; i++) {
            low = run.values()[i] < run.values()[low] ? i : low;
            high = run.values()[i] > run.values()[high] ? i : high;
        }
        add(run, Math.min(low, high), kept);
        if (low != high) {
            add(run, Math.max(low, high), kept);
        }
    }

    private static void add(Run run, int at, RunBuilder kept) {
        kept.add(run.epochMillis()[at], run.values()[at]);
    }
}
