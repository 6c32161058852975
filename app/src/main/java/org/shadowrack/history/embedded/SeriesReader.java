package org.shadowrack.history.embedded;

import java.time.Instant;
import java.util.concurrent.locks.ReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.Database;
import org.shadowrack.history.database.Tables;
import org.shadowrack.model.telemetry.SeriesKey;

/** Reads a series out of chunks and memory together. Thread-safe. */
final class SeriesReader {
    private final Database database;
    private final Memory memory;
    private final ReadWriteLock rewriting;

    SeriesReader(Database database, Memory memory, ReadWriteLock rewriting) {
        this.database = database;
        this.memory = memory;
        this.rewriting = rewriting;
    }

    Run read(SeriesKey key, Instant from, Instant to) {
        long start = millis(from);
        long end = millis(to);
        if (start >= end) {
            return Run.EMPTY;
        }
        rewriting.readLock().lock();
        try {
            Seen seen = memory.look(key,
                    series -> new Seen(series.id, series.chunks().floor(start), series.inMemory()));
            return seen == null ? Run.EMPTY : Runs.within(together(seen, end), start, end);
        } finally {
            rewriting.readLock().unlock();
        }
    }

    private Run together(Seen seen, long end) {
        Run stored = Tables.read(database,
                tables -> Runs.concatenated(tables.chunks().between(seen.id, seen.floor, end - 1)));
        return Runs.merge(stored, seen.inMemory);
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

    /** What memory knew at one moment. */
    private record Seen(int id, long floor, Run inMemory) {}
}
