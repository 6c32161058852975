package org.shadowrack.history.embedded;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.history.History.Removed;
import org.shadowrack.history.Retention;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.ChunkTable;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Levels;
import org.shadowrack.history.embedded.memory.Series;
import org.shadowrack.history.embedded.memory.Series.Chunks;

/**
 * Removes what a retention does not keep, within one transaction: by age, then by size. Single readings go only once they
 * are summed up. Not thread-safe; one a time.
 */
final class Retainer {
    private final Tables tables;
    private final Map<Series, Chunks> changed = new HashMap<>();
    private long readings;

    Retainer(Tables tables) {
        this.tables = tables;
    }

    /** What each series then has, and how much was removed. */
    record Result(Map<Series, Chunks> changed, Removed removed) {}

    Result retain(Collection<Series> all, Retention retention, Instant now) {
        long millis = now.toEpochMilli();
        long raw = millis - retention.raw().toMillis();
        long minute = millis - retention.minute().toMillis();
        for (Series series : all) {
            removeRaw(series, expired(chunks(series), raw, minute));
            removeSums(series, minute, millis - retention.hour().toMillis());
        }
        if (tables.usedBytes() > retention.bytes()) {
            shrink(all, retention.bytes());
        }
        tables.series().put(changed.entrySet().stream().map(entry -> entry.getKey().row(entry.getValue())).toList());
        return new Result(changed, new Removed(readings, tables.usedBytes()));
    }

    private Chunks chunks(Series series) {
        return changed.getOrDefault(series, series.chunks());
    }

    /** How many chunks, from the oldest, are too old and summed up. What no minutes stand for is kept as long as minutes. */
    private static int expired(Chunks chunks, long raw, long minute) {
        long[] firsts = chunks.firsts();
        int count = 0;
        while (count + 1 < firsts.length && firsts[count + 1] <= chunks.levels().rolledTo()
                && firsts[count + 1] <= (firsts[count] >= chunks.levels().minuteFrom() ? raw : minute)) {
            count++;
        }
        return count;
    }

    private void removeRaw(Series series, int count) {
        if (count == 0) {
            return;
        }
        Chunks before = chunks(series);
        long[] firsts = before.firsts();
        long gone = tables.chunks().readings(series.id, firsts[0], firsts[count - 1]);
        tables.chunks().remove(List.of(new ChunkTable.Range(series.id, firsts[0], firsts[count - 1])));
        readings += gone;
        Levels levels = before.levels();
        changed.put(series, new Chunks(Arrays.copyOfRange(firsts, count, firsts.length), before.readings() - gone,
                before.newestAt(), before.newestValue(), before.tailReadings(),
                new Levels(levels.rolledTo(), levels.minuteFrom(), Math.max(levels.rawFrom(), firsts[count]))));
    }

    private void removeSums(Series series, long minute, long hour) {
        Chunks before = chunks(series);
        Levels levels = before.levels();
        if (levels.rolledTo() == Long.MIN_VALUE) {
            return;
        }
        tables.rollups().removeBefore(series.id, Levels.HOUR, hour);
        long minuteFrom = Math.min(Levels.floor(minute, Levels.HOUR), levels.rolledTo());
        if (levels.hasMinutes() && minuteFrom > levels.minuteFrom()) {
            tables.rollups().removeBefore(series.id, Levels.MINUTE, minuteFrom);
            changed.put(series, before.with(new Levels(levels.rolledTo(), minuteFrom, levels.rawFrom())));
        }
    }

    /** Chunks are about equally large: of the oldest so many as are over, as a share of all. */
    private void shrink(Collection<Series> all, long bytes) {
        long over = tables.usedBytes() - bytes;
        long[] firsts = all.stream().flatMapToLong(one -> Arrays.stream(chunks(one).firsts())).sorted().toArray();
        double share = (double) over / Math.max(1, tables.chunks().usedBytes());
        if (firsts.length > 0) {
            long cut = firsts[(int) Math.clamp(Math.ceil(share * firsts.length), 0, firsts.length - 1)];
            all.forEach(series -> removeRaw(series, older(chunks(series), cut)));
        }
        long left = tables.usedBytes() - bytes;
        if (left > 0) {
            shrinkSums(all, left);
        }
    }

    private static int older(Chunks chunks, long cut) {
        long[] firsts = chunks.firsts();
        long end = Math.min(cut, chunks.levels().rolledTo());
        // The last one that begins before the end may reach beyond it.
        return Math.max(0, Runs.position(firsts, end == Long.MAX_VALUE ? end : end + 1) - 1);
    }

    private void shrinkSums(Collection<Series> all, long over) {
        List<Long> firsts = tables.rollups().firsts(Levels.MINUTE);
        if (firsts.isEmpty()) {
            return;
        }
        double share = (double) over / Math.max(1, tables.rollups().usedBytes());
        long cut = firsts.get((int) Math.clamp(Math.ceil(share * firsts.size()), 0, firsts.size() - 1));
        all.forEach(series -> removeSums(series, cut, Long.MIN_VALUE));
    }
}
