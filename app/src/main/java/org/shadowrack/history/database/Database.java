package org.shadowrack.history.database;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * The embedded database of one folder. What is done {@link #durably} is synced to disk before it answers. When the file
 * can't be written (a full disk), the database closes itself; it is then opened again from what is on disk, and the
 * {@link #generation} tells those who remember its content. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** A reader meets at most a closed database, one that a full disk closed again, and one for reading only. */
    private static final int READING_ATTEMPTS = 3;
    private final Path folder;
    private final Space space;
    private final boolean readOnly;
    private final FileKey key;
    private final ReadWriteLock reopening = new ReentrantReadWriteLock();
    private final GroupCommit ordering = new GroupCommit();
    /**
     * Held from the beginning of a transaction until it is on disk. H2 brings all maps to disk whenever anyone commits or
     * syncs, but not at one instant: of a transaction that runs beside that, a change could get there without what undoes it,
     * and after a crash an index would name rows that are gone.
     */
    private final ReentrantLock changing = new ReentrantLock(true);
    private Session session;
    /** Opened again for reading only, as the disk is full; the next write that finds room opens it anew. */
    private boolean degraded;
    private volatile long generation;

    private Database(Path folder, boolean readOnly, FileKey key) {
        this.folder = folder;
        this.key = key;
        this.readOnly = readOnly;
        this.space = new Space(folder);
        this.session = Session.open(folder, readOnly, key);
    }

    /** Opens, or makes, the database in {@code folder}. */
    public static Outcome<Database> open(Path folder, boolean readOnly, FileKey key) {
        return Failures.caught("Opening the history in " + folder, () -> new Database(folder, readOnly, key));
    }

    /** How often it had to be opened again. */
    public long generation() {
        return generation;
    }

    /** Whether it is a copy that can't be changed. */
    public boolean readOnly() {
        return readOnly;
    }

    /**
     * Reads; where the database closed itself meanwhile, once more after it was opened again. Fails by an unchecked
     * exception, as a failing disk is nothing a reader can go on from.
     */
    <T> T read(Function<Handle, T> work) {
        for (int attempt = 1;; attempt++) {
            long before = generation;
            try {
                return once(work);
            } catch (JdbiException e) {
                recover(before);
                if (attempt == READING_ATTEMPTS || generation == before) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Function<Handle, T> work) {
        reopening.readLock().lock();
        try {
            return session.jdbi().withHandle(work::apply);
        } finally {
            reopening.readLock().unlock();
        }
    }

    /** Reads, answering what fails. */
    public Outcome<Outcome.Done> load(String tried, Consumer<Tables> work) {
        return Failures.caught(tried, () -> read(handle -> {
            work.accept(new Tables(handle));
            return Outcome.Done.DONE;
        }));
    }

    /** Changes, in one transaction, and syncs. {@code bytes}: about how much will be written. */
    public <T> Outcome<T> durably(String tried, long bytes, Function<Tables, T> work) {
        return writable(tried, bytes).then(room -> attempt(tried, () -> changed(() -> {
            T result = transaction(work);
            session.sync();
            return result;
        })));
    }

    private void alone(Runnable change) {
        changed(() -> {
            change.run();
            return Outcome.Done.DONE;
        });
    }

    private <T> T changed(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    /** The same, one at a time: for what reads a number and writes the next. Those who wait share a commit and a sync. */
    <T> Outcome<T> orderly(String tried, long bytes, Function<Tables, T> work) {
        return writable(tried, bytes)
                .then(room -> attempt(tried, () -> ordering.done(work, this::commit, session::sync, this::alone)));
    }

    /** All of it in one transaction; not yet synced. */
    void commit(Consumer<Tables> works) {
        transaction(tables -> {
            works.accept(tables);
            return Outcome.Done.DONE;
        });
    }

    private Outcome<Outcome.Done> writable(String tried, long bytes) {
        return readOnly
                ? Outcome.failed(
                        Problem.refused("this is a copy, opened for reading only", tried, "Open the site itself"))
                : space.room(tried, bytes);
    }

    private <T> Outcome<T> attempt(String tried, Supplier<T> durable) {
        long before = generation;
        Outcome<T> outcome = Failures.caught(tried, () -> kept(durable));
        if (!outcome.isOk()) {
            recover(before);
        }
        return outcome;
    }

    // Reopening is kept out of the whole: what was committed in one opening is not synced by the next.
    private <T> T kept(Supplier<T> durable) {
        reopening.readLock().lock();
        try {
            return durable.get();
        } finally {
            reopening.readLock().unlock();
        }
    }

    private <T> T transaction(Function<Tables, T> work) {
        return session.jdbi().inTransaction(handle -> work.apply(new Tables(handle)));
    }

    /** Gives the space of what was removed back, where that is most of the file: it is closed, rewritten and opened again. */
    public void compact() {
        reopening.writeLock().lock();
        try {
            if (!readOnly && !degraded && session.worthCompacting()) {
                session.close();
                session = reopened();
                generation++;
            }
        } finally {
            reopening.writeLock().unlock();
        }
    }

    private void recover(long seen) {
        reopening.writeLock().lock();
        try {
            if (generation == seen && (degraded || !session.alive())) {
                session.close();
                session = reopened();
                generation++;
            }
        } finally {
            reopening.writeLock().unlock();
        }
    }

    // On a full disk it may open for reading only; then what is stored stays readable until there is space again.
    private Session reopened() {
        Outcome<Session> opened = Failures.caught("Opening the history again",
                () -> Session.open(folder, readOnly, key));
        degraded = !opened.isOk();
        return opened.orElse(problem -> Session.open(folder, true, key));
    }

    /** Size of the file, bytes. */
    public long bytes() {
        return space.used(Session.file(folder));
    }

    /** Writes a consistent copy into {@code target}, an empty folder, while work goes on. */
    public Outcome<Path> copyTo(Path target) {
        return Failures.caught("Copying the history to " + target,
                () -> read(handle -> Copies.write(handle, target, this::alone)));
    }

    @Override
    public void close() {
        reopening.writeLock().lock();
        try {
            session.close();
        } finally {
            reopening.writeLock().unlock();
        }
    }
}
