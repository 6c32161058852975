package org.shadowrack.history.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.database.Database;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Batch;
import org.shadowrack.history.embedded.memory.Memory;
import org.shadowrack.history.embedded.memory.Series;
import org.shadowrack.history.embedded.memory.Series.Chunks;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that brings readings to disk. Once it fails it tries again every second, with what it still holds. */
final class Writer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    /** More than a reading ever takes in an intake. */
    private static final int BYTES_A_READING = 16;
    /** Chunks of so many series are written in one go; between two of them those who read have their turn. */
    private static final int SERIES_AT_ONCE = 1024;
    private final Database database;
    private final Memory memory;
    /** Held while chunks are rewritten, so that no reader sees half of it. */
    private final ReadWriteLock rewriting;
    private final ChunkCache cache;
    private final ReentrantLock turn = new ReentrantLock();
    private long generation;

    Writer(Database database, Memory memory, ReadWriteLock rewriting, ChunkCache cache) {
        this.cache = cache;
        this.database = database;
        this.memory = memory;
        this.rewriting = rewriting;
    }

    @Override
    public void run() {
        try {
            for (Batch batch = memory.take(); batch != null; batch = memory.take()) {
                write(batch);
            }
        } catch (InterruptedException e) {
            // Whoever interrupts it wants it gone; what is not written is lost, as in a crash.
            memory.close();
        }
    }

    /** Does {@code work} while this writes nothing, and nobody reads. */
    <T> T exclusively(Supplier<T> work) {
        turn.lock();
        rewriting.writeLock().lock();
        try {
            return work.get();
        } finally {
            cache.clear();
            rewriting.writeLock().unlock();
            turn.unlock();
        }
    }

    private void write(Batch batch) {
        List<Batch> pieces = batch.seal() ? batch.pieces(SERIES_AT_ONCE) : List.of(batch);
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            Problem problem = write(pieces.get(i), last);
            if (problem != null) {
                memory.failed(Batch.rest(pieces, i), problem);
                return;
            }
        }
    }

    private @Nullable Problem write(Batch batch, boolean last) {
        turn.lock();
        if (batch.seal()) {
            rewriting.writeLock().lock();
        }
        try {
            return written(batch, last);
        } catch (RuntimeException e) {
            LOG.error("A defect while writing readings", e);
            return Problem.failed("a defect: " + e, "Writing readings to the history",
                    "Report it with the log on standard error");
        } finally {
            if (batch.seal()) {
                cache.clear();
                rewriting.writeLock().unlock();
            }
            turn.unlock();
        }
    }

    private @Nullable Problem written(Batch batch, boolean last) {
        refresh();
        Outcome<Map<Series, Chunks>> outcome = batch.parts().isEmpty()
                ? database.durably("Syncing the history", 0, tables -> Map.of())
                : database.durably("Writing " + batch.readings() + " readings to the history",
                        batch.readings() * BYTES_A_READING, tables -> put(tables, batch, last));
        return switch (outcome) {
            case Outcome.Ok<Map<Series, Chunks>>(var sealed) -> {
                if (last) {
                    memory.written(batch, sealed);
                } else {
                    memory.sealed(batch, sealed);
                }
                yield null;
            }
            case Outcome.Failed<Map<Series, Chunks>>(var problem) -> problem;
        };
    }

    // What memory says of chunks is only true of the database as it was opened last.
    private void refresh() {
        long now = database.generation();
        if (now != generation) {
            Tables.read(database, tables -> {
                memory.reload(tables);
                return now;
            });
            generation = now;
        }
    }

    private static Map<Series, Chunks> put(Tables tables, Batch batch, boolean last) {
        if (batch.seal()) {
            return new Sealer(tables).seal(batch, last);
        }
        List<Batch.Part> unknown = batch.parts().stream().filter(part -> part.describe()).toList();
        tables.series().put(unknown.stream().map(part -> part.series().row(part.series().chunks())).toList());
        List<Run> runs = batch.parts().stream().map(part -> part.readings().run()).toList();
        tables.intake().add(batch.parts().stream().map(part -> part.series().id).toList(), runs);
        return new HashMap<>();
    }
}
