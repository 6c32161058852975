package org.shadowrack.history.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.ChunkCodec;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.database.Tables;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * The monitor between those who append and the one writer. All series, and the readings that are not in chunks yet, at
 * most about {@link #MOST_WAITING} of them. Thread-safe.
 */
final class Memory {
    /** So many readings in memory are written into chunks; fewer go to the intake only. */
    static final int SEAL_AT = 1 << 18;
    /**
     * And so many of each series: the last chunk of a series is written anew each time, which for a fleet of very many
     * series would be most of the work. At most {@link #MOST_LOGGED} in all, 16 bytes each.
     */
    private static final int SEAL_EACH = 64;
    private static final long MOST_LOGGED = 1 << 22;
    private final int sealAt;
    /** From so many the writer starts at once, without waiting for its tick. */
    private static final int HURRY_AT = 1 << 16;
    /** Who appends waits while so many are not written. */
    static final int MOST_WAITING = 1 << 19;
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final Map<Integer, Series> byId = new HashMap<>();
    private final Set<Series> fresh = new LinkedHashSet<>();
    private final Set<Series> logged = new LinkedHashSet<>();
    private long freshReadings;
    private long writingReadings;
    private long loggedReadings;
    private long asked;
    private long served;
    private boolean sealAsked;
    private boolean closing;
    private @Nullable Problem failure;

    /** Empty; chunks are written from {@code sealAt} readings on, {@link #SEAL_AT} but for tests. */
    Memory(int sealAt) {
        this.sealAt = sealAt;
    }

    /** Fills it from the database, at its opening. */
    void load(Tables tables) {
        Map<Integer, List<Long>> firsts = firsts(tables);
        tables.series().all().forEach(row -> add(Series.of(row, longs(firsts.get(row.id())))));
        tables.intake().forEach((id, run) -> {
            Series owner = byId.get(id);
            if (owner != null) {
                owner.recover(run);
                logged.add(owner);
                loggedReadings += run.size();
            }
        });
    }

    /** Takes over what the database says of chunks, after it had to be opened again. */
    void reload(Tables tables) {
        Map<Integer, List<Long>> firsts = firsts(tables);
        locked(() -> {
            series.values().forEach(one -> {
                one.outdated();
                one.became(Series.Chunks.NONE);
            });
            tables.series().all().forEach(row -> {
                Series one = byId.get(row.id());
                if (one != null) {
                    one.became(row, longs(firsts.get(row.id())));
                }
            });
            return 0;
        });
    }

    private static Map<Integer, List<Long>> firsts(Tables tables) {
        Map<Integer, List<Long>> firsts = new HashMap<>();
        tables.chunks().forEachFirst((id, first) -> firsts.computeIfAbsent(id, key -> new ArrayList<>()).add(first));
        return firsts;
    }

    private static long[] longs(@Nullable List<Long> list) {
        return list == null ? new long[0] : list.stream().mapToLong(Long::longValue).toArray();
    }

    private Series add(Series one) {
        series.put(one.key, one);
        byId.put(one.id, one);
        return one;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes readings, waiting while too many are unwritten; the writer's problem while there is one. */
    Outcome<Outcome.Done> append(List<Reading> readings) {
        return locked(() -> {
            while (freshReadings + writingReadings >= MOST_WAITING && failure == null && !closing) {
                settled.awaitUninterruptibly();
            }
            if (failure != null || closing) {
                return Outcome.failed(failure == null ? closed() : failure);
            }
            takeAll(readings);
            return Outcome.done();
        });
    }

    private static Problem closed() {
        return Problem.failed("the history is closed", "Appending readings", "Open the site again");
    }

    private void takeAll(List<Reading> readings) {
        boolean wasIdle = freshReadings == 0;
        Series current = null;
        for (Reading reading : readings) {
            if (current == null || !current.key.metric().equals(reading.metric())
                    || !current.key.component().equals(reading.component())) {
                current = of(reading);
            }
            if (current.take(reading, reading.at().toEpochMilli())) {
                fresh.add(current);
            }
        }
        freshReadings += readings.size();
        if (wasIdle || freshReadings >= HURRY_AT) {
            work.signal();
        }
    }

    private Series of(Reading reading) {
        Series known = series.get(reading.key());
        return known != null ? known : add(new Series(series.size() + 1, reading.key(), reading.unit(), reading.uri()));
    }

    /** Asks the writer to have all on disk, on {@code seal} in chunks, and waits for it. */
    Outcome<Outcome.Done> flush(boolean seal) {
        return locked(() -> {
            if (closing) {
                return Outcome.failed(closed());
            }
            long mine = ++asked;
            sealAsked |= seal;
            work.signal();
            while (served < mine) {
                settled.awaitUninterruptibly();
            }
            return failure == null ? Outcome.done() : Outcome.failed(failure);
        });
    }

    /** The writer's next batch; waits for the tick, a request or a hurry. Null once it is closed and all is taken. */
    @Nullable
    Batch take() throws InterruptedException {
        lock.lock();
        try {
            while (freshReadings == 0 && asked == served && !closing) {
                work.await();
            }
            if (closing && asked == served && (freshReadings == 0 || failure != null)) {
                return null;
            }
            linger();
            return batch();
        } finally {
            lock.unlock();
        }
    }

    private void linger() throws InterruptedException {
        long left = failure == null ? TICK_NANOS : RETRY_NANOS;
        while (left > 0 && (freshReadings < HURRY_AT || failure != null) && asked == served && !closing) {
            left = work.awaitNanos(left);
        }
    }

    /** Whether so many readings of so few series have come that they fill chunks: the intake would only cost. */
    private boolean manyOfFew() {
        return freshReadings >= HURRY_AT && freshReadings / fresh.size() >= ChunkCodec.LARGEST;
    }

    private long enough() {
        long many = (long) SEAL_EACH * Math.max(fresh.size(), logged.size());
        return Math.max(sealAt, Math.min(MOST_LOGGED, many));
    }

    private Batch batch() {
        boolean seal = sealAsked || freshReadings + loggedReadings >= enough() || manyOfFew();
        Set<Series> taken = new LinkedHashSet<>(fresh);
        if (seal) {
            taken.addAll(logged);
            logged.clear();
            loggedReadings = 0;
        }
        List<Batch.Part> parts = new ArrayList<>(taken.size());
        taken.forEach(one -> parts.add(new Batch.Part(one, one.write(seal), one.describe())));
        fresh.clear();
        writingReadings = parts.stream().mapToLong(part -> part.readings().size()).sum();
        freshReadings = 0;
        sealAsked = false;
        return new Batch(parts, writingReadings, seal, asked);
    }

    /** The writer has a piece of a batch in chunks; the rest follows. */
    void sealed(Batch piece, Map<Series, Series.Chunks> chunks) {
        locked(() -> {
            chunks.forEach(Series::became);
            piece.parts().forEach(part -> part.series().sealedIt());
            writingReadings -= piece.readings();
            return piece;
        });
    }

    /** The writer has {@code batch} on disk. */
    void written(Batch batch, Map<Series, Series.Chunks> sealed) {
        locked(() -> {
            sealed.forEach(Series::became);
            for (Batch.Part part : batch.parts()) {
                if (batch.seal()) {
                    part.series().sealedIt();
                } else {
                    part.series().loggedIt();
                    logged.add(part.series());
                }
            }
            loggedReadings += batch.seal() ? 0 : batch.readings();
            return settle(batch, null);
        });
    }

    /** Chunks and sums have been removed. */
    void removed(Map<Series, Series.Chunks> changed) {
        locked(() -> {
            changed.forEach(Series::became);
            return changed;
        });
    }

    /** The writer could not write {@code batch}; it is fresh again. */
    void failed(Batch batch, Problem problem) {
        locked(() -> {
            batch.parts().forEach(part -> {
                part.series().failedIt();
                part.series().outdated();
                fresh.add(part.series());
            });
            freshReadings += batch.readings();
            return settle(batch, problem);
        });
    }

    private Object settle(Batch batch, @Nullable Problem problem) {
        writingReadings = 0;
        failure = problem;
        served = batch.ticket();
        settled.signalAll();
        return batch;
    }

    void close() {
        locked(() -> {
            closing = true;
            work.signal();
            settled.signalAll();
            return 0;
        });
    }

    /** What {@code look} sees of a series; null where there is none. */
    <T> @Nullable T look(SeriesKey key, Function<Series, T> look) {
        return locked(() -> {
            Series one = series.get(key);
            return one == null ? null : look.apply(one);
        });
    }

    /** The keys of all series, by component and metric. */
    List<SeriesKey> keys() {
        List<SeriesKey> keys = locked(() -> new ArrayList<>(series.keySet()));
        keys.sort(Comparator.comparing(SeriesKey::component).thenComparing(SeriesKey::metric));
        return keys;
    }

    /** What {@code sum} makes of all series. */
    <T> T over(Function<Collection<Series>, T> sum) {
        return locked(() -> sum.apply(series.values()));
    }

    /** The newest reading of each. */
    Map<SeriesKey, Reading> latest() {
        return over(all -> {
            Map<SeriesKey, Reading> latest = HashMap.newHashMap(all.size());
            all.forEach(one -> latest.put(one.key, one.newest()));
            return java.util.Collections.unmodifiableMap(latest);
        });
    }

    /** The oldest instant that is in memory; null where nothing is. */
    static @Nullable Instant oldest(Series one) {
        Run run = one.hasMemory() ? one.inMemory() : Run.EMPTY;
        long[] firsts = one.chunks().firsts();
        if (run.size() == 0 && firsts.length == 0) {
            return null;
        }
        long memory = run.size() == 0 ? Long.MAX_VALUE : run.epochMillis()[0];
        return Instant.ofEpochMilli(Math.min(memory, firsts.length == 0 ? Long.MAX_VALUE : firsts[0]));
    }
}
