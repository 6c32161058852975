package org.shadowrack.history.embedded;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.history.codec.Buckets;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Levels;
import org.shadowrack.history.embedded.memory.Series.Chunks;

/**
 * Sums up by the minute and the hour what a batch brought into chunks, within the same transaction. What is late is summed
 * up anew; what is new waits until several hours are whole, so that a row is not rewritten for each. Minutes are kept only
 * where readings are denser than that: otherwise the readings are the shorter form.
 */
final class Roller {
    private static final long LEAST = 6 * Levels.HOUR;
    /** Readings a minute from which sums by the minute are shorter. */
    private static final int DENSE = 2;
    private final Tables tables;

    Roller(Tables tables) {
        this.tables = tables;
    }

    /**
     * Sums up a series, and answers how far it now is.
     *
     * @param merged what the rewritten chunks hold
     * @param run what of that is new
     */
    Levels roll(int series, Chunks before, Chunks after, Run merged, Run run) {
        Levels levels = before.levels();
        long due = Levels.floor(after.newestAt(), Levels.HOUR);
        long open = levels.rolledTo() == Long.MIN_VALUE
                ? Levels.floor(after.firsts()[0], Levels.HOUR)
                : levels.rolledTo();
        long last = run.epochMillis()[run.size() - 1];
        long from = Math.min(Levels.floor(run.epochMillis()[0], Levels.HOUR), open);
        long to = due - open >= LEAST ? due : Math.min(Levels.ceiling(last + 1, Levels.HOUR), levels.rolledTo());
        return from >= to ? levels : rolled(series, levels, open, raw(series, before, merged, from, to), from, to);
    }

    private Levels rolled(int series, Levels levels, long open, Run raw, long from, long to) {
        long rolledTo = Math.max(levels.rolledTo(), to);
        boolean dense = Buckets.count(raw, Levels.MINUTE) * DENSE <= raw.size();
        long minuteFrom = levels.hasMinutes() ? levels.minuteFrom() : dense ? Math.max(from, open) : rolledTo;
        long begin = Math.max(from, minuteFrom);
        if (begin < to) {
            tables.rollups().replace(series, Levels.MINUTE, begin, to, levels.rawFrom(),
                    Buckets.of(Runs.within(raw, begin, to), Levels.MINUTE));
        }
        tables.rollups().replace(series, Levels.HOUR, from, to, levels.rawFrom(), Buckets.of(raw, Levels.HOUR));
        return new Levels(rolledTo, minuteFrom, levels.rawFrom());
    }

    /** What the chunks hold in a range: the rewritten ones, and others before and behind them. */
    private Run raw(int series, Chunks before, Run merged, long from, long to) {
        long first = merged.epochMillis()[0];
        long last = merged.epochMillis()[merged.size() - 1];
        List<Run> runs = new ArrayList<>();
        if (from < first) {
            runs.addAll(tables.chunks().between(series, before.floor(from), first - 1));
        }
        runs.add(merged);
        if (to - 1 > last) {
            runs.addAll(tables.chunks().between(series, last + 1, to - 1));
        }
        return Runs.within(Runs.concatenated(runs), from, to);
    }
}
