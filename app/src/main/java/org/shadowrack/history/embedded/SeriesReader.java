package org.shadowrack.history.embedded;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.Buckets;
import org.shadowrack.history.codec.Extremes;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.Database;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Levels;
import org.shadowrack.history.embedded.memory.Memory;
import org.shadowrack.history.embedded.memory.Series.Chunks;
import org.shadowrack.model.telemetry.SeriesKey;

/** Reads a series out of chunks, sums and memory together. Thread-safe. */
final class SeriesReader {
    private final Database database;
    private final Memory memory;
    private final ReadWriteLock rewriting;
    private final ChunkCache cache;

    SeriesReader(Database database, Memory memory, ReadWriteLock rewriting, ChunkCache cache) {
        this.cache = cache;
        this.database = database;
        this.memory = memory;
        this.rewriting = rewriting;
    }

    /** What memory knew at one moment. */
    private record Seen(int id, Chunks chunks, Run inMemory) {}

    /** Readings in a range. */
    Run read(SeriesKey key, Instant from, Instant to) {
        return reading(key, from, to, Run.EMPTY, (seen, start, end) -> raw(seen, start, end));
    }

    /** At most {@code points} readings for a plot. */
    Run plot(SeriesKey key, Instant from, Instant to, int points) {
        return Extremes.of(reading(key, from, to, Run.EMPTY, (seen, start, end) -> {
            long step = Plots.step(seen.chunks, start, end, points);
            if (step == Plots.RAW) {
                return raw(seen, start, end);
            }
            Run rolled = Plots.rolled(seen.chunks.levels(), step, start, end, (a, b) -> raw(seen, a, b),
                    sums(seen, step));
            // What came late is not summed up before it is in chunks.
            return Runs.merge(Runs.within(seen.inMemory, start, end), rolled);
        }), points);
    }

    /** Whole buckets of {@code step} milliseconds. */
    Buckets buckets(SeriesKey key, Instant from, Instant to, long step) {
        return reading(key, from, to, Buckets.EMPTY, (seen, start, end) -> {
            Levels levels = seen.chunks.levels();
            long begin = Levels.floor(start, step);
            long stop = Levels.ceiling(end, step);
            long summedFrom = step == Levels.MINUTE ? levels.minuteFrom() : Long.MIN_VALUE;
            boolean late = seen.inMemory.size() > 0 && seen.inMemory.epochMillis()[0] < levels.rolledTo();
            if (late && levels.rawFrom() == Long.MIN_VALUE) {
                return Buckets.of(raw(seen, begin, stop), step);
            }
            long first = Math.clamp(summedFrom, begin, stop);
            long last = Math.clamp(levels.rolledTo(), first, stop);
            Buckets middle = first < last ? sums(seen, step).apply(first, last) : Buckets.EMPTY;
            return Buckets.concatenated(List.of(Buckets.of(raw(seen, begin, first), step), middle,
                    Buckets.of(raw(seen, last, stop), step)));
        });
    }

    private BiFunction<Long, Long, Buckets> sums(Seen seen, long step) {
        return (from, to) -> Tables.read(database, tables -> tables.rollups().between(seen.id, step, from, to));
    }

    private Run raw(Seen seen, long start, long end) {
        if (start >= end) {
            return Run.EMPTY;
        }
        Run stored = Runs.within(Runs.concatenated(chunks(seen, start, end)), start, end);
        return Runs.merge(stored, Runs.within(seen.inMemory, start, end));
    }

    private List<Run> chunks(Seen seen, long start, long end) {
        long[] firsts = seen.chunks.firsts();
        long floor = seen.chunks.floor(start);
        List<Run> known = cache.get(seen.id, firsts, Runs.position(firsts, floor), Runs.position(firsts, end));
        if (known != null) {
            return known;
        }
        List<Run> read = Tables.read(database, tables -> tables.chunks().between(seen.id, floor, end - 1));
        cache.put(seen.id, read);
        return read;
    }

    private <T> T reading(SeriesKey key, Instant from, Instant to, T nothing, Reading<T> work) {
        long start = millis(from);
        long end = millis(to);
        if (start >= end) {
            return nothing;
        }
        rewriting.readLock().lock();
        try {
            Seen seen = memory.look(key, series -> new Seen(series.id, series.chunks(), series.inMemory()));
            return seen == null ? nothing : work.of(seen, start, end);
        } finally {
            rewriting.readLock().unlock();
        }
    }

    /** Instants beyond what milliseconds hold (Instant.MIN and MAX) stand for the ends of time. A fraction is rounded up. */
    private static long millis(@Nullable Instant instant) {
        if (instant == null || instant.getEpochSecond() >= Long.MAX_VALUE / 1000) {
            return Long.MAX_VALUE;
        }
        if (instant.getEpochSecond() <= Long.MIN_VALUE / 1000) {
            return Long.MIN_VALUE;
        }
        long millis = instant.toEpochMilli();
        return instant.getNano() % 1_000_000 == 0 ? millis : millis + 1;
    }

    /** Reads what a moment has. */
    private interface Reading<T> {
        T of(Seen seen, long start, long end);
    }
}
