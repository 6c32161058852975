package org.shadowrack.history.embedded;

import java.util.function.BiFunction;
import org.shadowrack.history.codec.Buckets;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.embedded.memory.Levels;
import org.shadowrack.history.embedded.memory.Series.Chunks;

/** Chooses how finely a series is read for a plot: raw where that is little, else the coarsest sums that still fill its pixels. */
final class Plots {
    /** So many chunks are read raw: about a millisecond. */
    private static final int FEW_CHUNKS = 16;
    static final long RAW = 0;

    private Plots() {}

    /** The step to read, milliseconds, or {@link #RAW}. */
    static long step(Chunks chunks, long from, long to, int points) {
        Levels levels = chunks.levels();
        long start = oldest(chunks, from);
        boolean gone = levels.rawGone(start);
        if (!gone && chunksWithin(chunks, from, to) <= FEW_CHUNKS || levels.rolledTo() <= start) {
            return RAW;
        }
        double span = (double) Math.min(to, chunks.newestAt() + 1) - start;
        boolean minutes = levels.hasMinutes() && levels.minuteFrom() <= start;
        if (span / Levels.HOUR * 2 >= points) {
            return Levels.HOUR;
        }
        if (minutes && (gone || span / Levels.MINUTE * 2 >= points)) {
            return Levels.MINUTE;
        }
        return gone ? Levels.HOUR : RAW;
    }

    // Before the oldest reading there is nothing to be coarse about, unless older ones have been removed.
    private static long oldest(Chunks chunks, long from) {
        boolean allThere = chunks.levels().rawFrom() == Long.MIN_VALUE && chunks.firsts().length > 0;
        return allThere ? Math.max(from, chunks.firsts()[0]) : from;
    }

    private static int chunksWithin(Chunks chunks, long from, long to) {
        return Runs.position(chunks.firsts(), to) - Runs.position(chunks.firsts(), chunks.floor(from));
    }

    /** The extremes of what is summed up, between what is not: parts of a step at the start, and what is newer. */
    static Run rolled(Levels levels, long step, long from, long to, BiFunction<Long, Long, Run> raw,
            BiFunction<Long, Long, Buckets> sums) {
        long begin = Math.min(Levels.ceiling(from, step), to);
        long end = Math.max(begin, Math.min(Levels.floor(to, step), levels.rolledTo()));
        Run head = begin > from ? raw.apply(from, begin) : Run.EMPTY;
        Run tail = end < to ? raw.apply(end, to) : Run.EMPTY;
        Run middle = begin < end ? sums.apply(begin, end).extremes(step) : Run.EMPTY;
        return Runs.concatenated(java.util.List.of(head, middle, tail));
    }
}
