package org.shadowrack.history.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One opening of the database file. Thread-safe. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final String NAME = "history";
    // Connections are cheap inside one process; this only bounds a mistake.
    private static final int MOST_CONNECTIONS = 64;
    private static final long SMALLEST_COMPACTED = 1L << 20;
    /** Rewriting it takes a few seconds; the holes of a larger file are used again, but it does not shrink. */
    private static final long LARGEST_COMPACTED = 1L << 30;
    private final Path file;
    private final Recovery recovery;
    private final boolean readOnly;
    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    /** Keeps the database open between uses, and tells whether it still is. */
    private final Handle keeper;
    private final ReentrantLock syncing = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long synced;

    private Session(JdbcConnectionPool pool, Path file, boolean readOnly) {
        this.file = file;
        this.recovery = new Recovery(file);
        this.readOnly = readOnly;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.keeper = jdbi.open();
    }

    static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    static Session open(Path folder, boolean readOnly, FileKey key) {
        key.check(file(folder));
        if (readOnly) {
            return connected(folder, true, key);
        }
        Recovery recovery = new Recovery(file(folder));
        recovery.run(key);
        boolean marked = recovery.opened();
        try {
            return connected(folder, false, key);
        } catch (RuntimeException e) {
            if (marked) {
                recovery.closed();
            }
            throw e;
        }
    }

    private static Session connected(Path folder, boolean readOnly, FileKey key) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder, readOnly) + key.option(), "", key.password());
        pool.setMaxConnections(MOST_CONNECTIONS);
        try {
            schema(pool, readOnly);
            return new Session(pool, file(folder), readOnly);
        } catch (RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    // async: an interrupt of a reading thread would close a plain file channel, and with it the whole database.
    // WRITE_DELAY: otherwise commits are written by threads of H2's own; a checkpoint that finds nothing left to write does
    // not wait for them, so that what was told to be synced could still be lost.
    // MAX_COMPACT_TIME: compaction within 200 ms, as H2 does it on closing, is cut off in the midst and leaves a large file
    // twice as large.
    private static String url(Path folder, boolean readOnly) {
        String path = folder.toAbsolutePath().resolve(NAME).toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("the path of a history must not contain a semicolon: " + path);
        }
        if (readOnly && !Files.isRegularFile(file(folder))) {
            throw new IllegalArgumentException("there is no history in " + folder);
        }
        return "jdbc:h2:async:" + path
                + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;MAX_COMPACT_TIME=0"
                + (readOnly ? ";ACCESS_MODE_DATA=r" : "");
    }

    private static void schema(JdbcConnectionPool pool, boolean readOnly) {
        Flyway flyway = Flyway.configure(Session.class.getClassLoader()).dataSource(pool)
                .locations("classpath:org/shadowrack/history/embedded/schema").load();
        if (!readOnly) {
            flyway.migrate();
        } else if (flyway.info().pending().length > 0) {
            throw new IllegalArgumentException(
                    "the copy was written by an older version; open and copy it again there");
        }
        refuseNewer(flyway);
    }

    private static void refuseNewer(Flyway flyway) {
        for (var migration : flyway.info().applied()) {
            MigrationVersion version = migration.getVersion();
            if (migration.getState().isResolved() || version == null) {
                continue;
            }
            throw new IllegalArgumentException(
                    "it was written by a newer version of ShadowRack (schema " + version + ")");
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Syncs all that was committed before the call. H2's commit alone is not on disk. Those who ask while one sync runs
     * share the next.
     */
    void sync() {
        long mine = asked.incrementAndGet();
        syncing.lock();
        try {
            if (synced < mine) {
                long upTo = asked.get();
                keeper.execute("CHECKPOINT SYNC");
                synced = upTo;
            }
        } finally {
            syncing.unlock();
        }
    }

    boolean alive() {
        syncing.lock();
        try {
            return keeper.select("SELECT 1").mapTo(Integer.class).one() == 1;
        } catch (JdbiException e) {
            return false;
        } finally {
            syncing.unlock();
        }
    }

    /** Whether the file is more than half empty, and small enough to be rewritten at once. */
    boolean worthCompacting() {
        try {
            long size = Files.size(file);
            return !readOnly && size > SMALLEST_COMPACTED && size < LARGEST_COMPACTED
                    && size > 2 * new Tables(keeper).usedBytes();
        } catch (IOException | JdbiException e) {
            // It has closed itself already.
            return false;
        }
    }

    @Override
    public void close() {
        // Not through Jdbi, which would ask the closed statement for its result.
        try (Statement statement = keeper.getConnection().createStatement()) {
            statement.execute(worthCompacting() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            if (!readOnly) {
                recovery.closed();
            }
        } catch (SQLException e) {
            // It has closed itself already; nothing is lost by that, as nothing unsynced was acknowledged.
            LOG.debug("The database had closed itself", e);
        } finally {
            pool.dispose();
        }
    }
}
