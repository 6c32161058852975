package org.shadowrack.history.embedded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shadowrack.history.History;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Resolution;
import org.shadowrack.history.Retention;
import org.shadowrack.history.codec.Buckets;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.database.Database;
import org.shadowrack.history.database.TableJournal;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Memory;
import org.shadowrack.history.embedded.memory.Series;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/** A history in one folder. Readings are kept to the millisecond. */
final class EmbeddedHistory implements History {
    private final Database database;
    private final Memory memory;
    private final FolderLock lock;
    private final ReadWriteLock rewriting = new ReentrantReadWriteLock();
    private final TableJournal journal;
    private final SeriesReader reader;
    private final Writer writer;
    private final Thread writing;

    EmbeddedHistory(Database database, Memory memory, FolderLock lock, ThreadFactory threads) {
        this.database = database;
        this.memory = memory;
        this.lock = lock;
        this.journal = new TableJournal(database);
        ChunkCache cache = new ChunkCache();
        this.reader = new SeriesReader(database, memory, rewriting, cache);
        this.writer = new Writer(database, memory, rewriting, cache);
        this.writing = threads.newThread(writer);
        writing.start();
    }

    @Override
    public Outcome<Outcome.Done> append(List<Reading> readings) {
        if (database.readOnly()) {
            return Outcome.failed(Problem.refused("this is a copy, opened for reading only", "Appending readings",
                    "Open the site itself"));
        }
        return Limits.check(readings).then(fits -> memory.append(readings));
    }

    @Override
    public Outcome<Outcome.Done> flush() {
        return database.readOnly() ? Outcome.done() : memory.flush(false);
    }

    @Override
    public Outcome<Long> scan(Instant from, Instant to, Consumer<Points> sink) {
        long readings = 0;
        for (SeriesKey key : memory.keys()) {
            Points points = range(key, from, to);
            if (points.size() > 0) {
                sink.accept(points);
                readings += points.size();
            }
        }
        return Outcome.ok(readings);
    }

    @Override
    public Points range(SeriesKey key, Instant from, Instant to) {
        return points(key, reader.read(key, from, to));
    }

    @Override
    public Points plot(SeriesKey key, Instant from, Instant to, int points) {
        return points(key, reader.plot(key, from, to, points));
    }

    private Points points(SeriesKey key, Run run) {
        return new Points(key, unit(key), run.epochMillis(), run.values());
    }

    private String unit(SeriesKey key) {
        return Objects.requireNonNullElse(memory.look(key, Series::unit), "");
    }

    @Override
    public Summary summary(SeriesKey key, Instant from, Instant to, Resolution resolution) {
        if (!database.readOnly() && Boolean.TRUE.equals(memory.look(key, Series::hasLate))) {
            // What came late is not in the sums before it is in chunks.
            memory.flush(true);
        }
        Buckets buckets = reader.buckets(key, from, to, resolution.step().toMillis());
        double[] means = new double[buckets.size()];
        Arrays.setAll(means, i -> buckets.sums()[i] / buckets.counts()[i]);
        return new Summary(key, unit(key), resolution, buckets.starts(), buckets.lowest(), buckets.highest(), means,
                buckets.counts());
    }

    @Override
    public Optional<Reading> last(SeriesKey key) {
        return Optional.ofNullable(memory.look(key, Series::newest));
    }

    @Override
    public Outcome<Removed> retain(Retention retention, Instant now) {
        // What came late must be summed up before the readings beside it go.
        return memory.flush(true).then(done -> writer.exclusively(() -> removed(retention, now)));
    }

    private Outcome<Removed> removed(Retention retention, Instant now) {
        return database.durably("Removing what is older than " + retention.raw(), 0,
                tables -> new Retainer(tables).retain(memory.over(List::copyOf), retention, now)).map(result -> {
                    memory.removed(result.changed());
                    database.compact();
                    return result.removed();
                });
    }

    @Override
    public Map<SeriesKey, Reading> latest() {
        return memory.latest();
    }

    @Override
    public Outcome<Outcome.Done> appendEvents(List<ComponentEvent> events) {
        return database.durably("Writing " + events.size() + " events to the history", 512L * events.size(), tables -> {
            tables.events().add(events);
            return Outcome.Done.DONE;
        });
    }

    @Override
    public List<ComponentEvent> events(Instant from, Instant to) {
        return Tables.read(database, tables -> tables.events().between(from, to));
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Stat stat() {
        long inMemory = memory.over(EmbeddedHistory::countInMemory);
        if (inMemory < 0 && !database.readOnly()) {
            // Some may repeat what is in chunks already; merging them tells.
            memory.flush(true);
            inMemory = memory.over(EmbeddedHistory::countInMemory);
        }
        long counted = Math.max(0, inMemory);
        return memory.over(all -> new Stat(counted + all.stream().mapToLong(one -> one.chunks().readings()).sum(),
                all.size(), Tables.read(database, tables -> tables.events().count()), journal.size(), database.bytes(),
                all.stream().map(Series::oldest).filter(Objects::nonNull).min(Instant::compareTo), newest(all)));
    }

    private static long countInMemory(Collection<Series> all) {
        long count = 0;
        for (Series one : all) {
            long more = one.countInMemory();
            if (more < 0) {
                return -1;
            }
            count += more;
        }
        return count;
    }

    private static Optional<Instant> newest(Collection<Series> all) {
        Stream<Long> instants = all.stream().map(Series::newestAt);
        return instants.max(Long::compare).map(Instant::ofEpochMilli);
    }

    @Override
    public Outcome<Path> copyTo(Path folder) {
        return flush().then(done -> database.copyTo(folder));
    }

    @Override
    public void close() {
        memory.close();
        try {
            writing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        lock.close();
    }
}
