package org.shadowrack.history.embedded.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.database.Tables;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * The monitor between those who append, those who read, and the one writer: all series, and the readings that are not in
 * chunks yet. Thread-safe.
 */
public final class Memory {
    /** So many readings in memory are written into chunks; fewer go to the intake only. */
    public static final int SEAL_AT = 1 << 18;
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private final SeriesIndex series = new SeriesIndex();
    private final Backlog backlog;
    private long asked;
    private long served;
    private boolean sealAsked;
    private boolean closing;
    /** When the oldest of the readings came that no batch has taken yet, by the nanosecond clock. */
    private long waitingSince;
    private @Nullable Problem failure;

    /** Empty; chunks are written from {@code sealAt} readings on, {@link #SEAL_AT} but for tests. */
    public Memory(int sealAt) {
        backlog = new Backlog(sealAt);
    }

    /** Fills it from the database, at its opening. */
    public void load(Tables tables) {
        series.load(tables, backlog::logged);
    }

    /** Takes over what the database says of chunks, after it had to be opened again. */
    public void reload(Tables tables) {
        locked(() -> {
            series.reload(tables);
            return 0;
        });
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
    public Outcome<Outcome.Done> append(List<Reading> readings) {
        return locked(() -> {
            while (backlog.full() && failure == null && !closing) {
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
        boolean wasIdle = backlog.idle();
        waitingSince = wasIdle ? System.nanoTime() : waitingSince;
        Series current = null;
        for (Reading reading : readings) {
            if (current == null || !current.key.metric().equals(reading.metric())
                    || !current.key.component().equals(reading.component())) {
                current = series.of(reading);
            }
            if (current.take(reading, reading.at().toEpochMilli())) {
                backlog.begun(current);
            }
        }
        backlog.came(readings.size());
        if (wasIdle || backlog.hurry()) {
            work.signal();
        }
    }

    /** Asks the writer to have all on disk, on {@code seal} in chunks, and waits for it. */
    public Outcome<Outcome.Done> flush(boolean seal) {
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
    public @Nullable Batch take() throws InterruptedException {
        lock.lock();
        try {
            while (backlog.idle() && asked == served && !closing) {
                work.await();
            }
            if (closing && asked == served && (backlog.idle() || failure != null)) {
                return null;
            }
            linger();
            Batch batch = backlog.take(sealAsked, asked);
            sealAsked = false;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** What came while a long batch was written has waited already: a crash must not cost more than the last second. */
    private void linger() throws InterruptedException {
        long left = failure == null ? TICK_NANOS - (System.nanoTime() - waitingSince) : RETRY_NANOS;
        while (left > 0 && (!backlog.hurry() || failure != null) && asked == served && !closing) {
            left = work.awaitNanos(left);
        }
    }

    /** The writer has a piece of a batch in chunks; the rest follows. */
    public void sealed(Batch piece, Map<Series, Series.Chunks> chunks) {
        locked(() -> {
            chunks.forEach(Series::became);
            backlog.sealed(piece);
            return piece;
        });
    }

    /** The writer has {@code batch} on disk. */
    public void written(Batch batch, Map<Series, Series.Chunks> sealed) {
        locked(() -> {
            sealed.forEach(Series::became);
            backlog.written(batch);
            return settle(batch, null);
        });
    }

    /** Chunks and sums have been removed. */
    public void removed(Map<Series, Series.Chunks> changed) {
        locked(() -> {
            changed.forEach(Series::became);
            return changed;
        });
    }

    /** The writer could not write {@code batch}; it is fresh again. */
    public void failed(Batch batch, Problem problem) {
        locked(() -> {
            backlog.failed(batch);
            return settle(batch, problem);
        });
    }

    private Object settle(Batch batch, @Nullable Problem problem) {
        failure = problem;
        served = batch.ticket();
        settled.signalAll();
        return batch;
    }

    /** Takes no more; the writer is given what is left. */
    public void close() {
        locked(() -> {
            closing = true;
            work.signal();
            settled.signalAll();
            return 0;
        });
    }

    /** What {@code look} sees of a series; null where there is none. */
    public <T> @Nullable T look(SeriesKey key, Function<Series, T> look) {
        return locked(() -> {
            Series one = series.get(key);
            return one == null ? null : look.apply(one);
        });
    }

    /** The keys of all series, by component and metric. */
    public List<SeriesKey> keys() {
        return locked(series::keys);
    }

    /** What {@code sum} makes of all series. */
    public <T> T over(Function<Collection<Series>, T> sum) {
        return locked(() -> sum.apply(series.all()));
    }

    /** The newest reading of each. */
    public Map<SeriesKey, Reading> latest() {
        return over(all -> {
            Map<SeriesKey, Reading> latest = HashMap.newHashMap(all.size());
            all.forEach(one -> latest.put(one.key, one.newest()));
            return Collections.unmodifiableMap(latest);
        });
    }
}
