package org.shadowrack.history.codec;

import java.util.Arrays;
import java.util.List;

/** What is done with runs in time order. */
public final class Runs {
    private Runs() {}

    /** Both together, in time order; of an instant that both have, the reading of {@code first}. */
    public static Run merge(Run first, Run second) {
        if (first.size() == 0 || second.size() == 0) {
            return first.size() == 0 ? second : first;
        }
        Run merged = new Run(new long[first.size() + second.size()], new double[first.size() + second.size()]);
        int taken = 0;
        int other = 0;
        for (int i = 0; i < merged.size(); i++) {
            boolean left = other == second.size()
                    || taken < first.size() && first.epochMillis()[taken] <= second.epochMillis()[other];
            Run from = left ? first : second;
            int at = left ? taken++ : other++;
            merged.epochMillis()[i] = from.epochMillis()[at];
            merged.values()[i] = from.values()[at];
        }
        return distinct(merged);
    }

    /** Without what repeats the instant before it. */
    static Run distinct(Run run) {
        int kept = 0;
        for (int i = 0; i < run.size(); i++) {
            if (kept == 0 || run.epochMillis()[i] != run.epochMillis()[kept - 1]) {
                run.epochMillis()[kept] = run.epochMillis()[i];
                run.values()[kept++] = run.values()[i];
            }
        }
        return kept == run.size() ? run : run.slice(0, kept);
    }

    /** Runs that follow each other, as one. */
    public static Run concatenated(List<Run> runs) {
        int size = runs.stream().mapToInt(Run::size).sum();
        Run all = new Run(new long[size], new double[size]);
        int at = 0;
        for (Run run : runs) {
            System.arraycopy(run.epochMillis(), 0, all.epochMillis(), at, run.size());
            System.arraycopy(run.values(), 0, all.values(), at, run.size());
            at += run.size();
        }
        return all;
    }

    /** Those at or after {@code from} and before {@code to}. */
    public static Run within(Run run, long from, long to) {
        int start = position(run.epochMillis(), from);
        int end = Math.max(start, position(run.epochMillis(), to));
        return start == 0 && end == run.size() ? run : run.slice(start, end);
    }

    /** The first position whose instant is not before {@code instant}. */
    public static int position(long[] instants, long instant) {
        int found = Arrays.binarySearch(instants, instant);
        return found >= 0 ? found : -found - 1;
    }
}
