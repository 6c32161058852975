package org.shadowrack.migration.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shadowrack.history.Journal;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Kills its console at one write: before the write is on disk, or right after; or refuses some writes from one on, as a full
 * disk does until somebody makes room. A dead console can't read or write any more. Not thread-safe.
 */
public final class CrashingJournal implements Journal {
    private final Journal journal;
    private final int fatalWrite;
    private final boolean after;
    private final int refused;
    private int writes;
    private boolean dead;

    /** Dies at the write with this number, from 1; 0 for never. */
    public CrashingJournal(Journal journal, int fatalWrite, boolean after) {
        this.journal = journal;
        this.fatalWrite = fatalWrite;
        this.after = after;
        this.refused = 0;
    }

    private CrashingJournal(Journal journal, int first, int refused) {
        this.journal = journal;
        this.fatalWrite = first;
        this.after = false;
        this.refused = refused;
    }

    /** Refuses {@code many} writes from the one with the number {@code first} on, and lives. */
    public static CrashingJournal full(Journal journal, int first, int many) {
        return new CrashingJournal(journal, first, many);
    }

    /** How many writes there were. */
    public int writes() {
        return writes;
    }

    /** Whether the console has died. */
    public boolean dead() {
        return dead;
    }

    @Override
    public Outcome<Long> append(String stream, Instant at, String kind, String json) {
        return write(() -> journal.append(stream, at, kind, json));
    }

    @Override
    public Outcome<Long> put(String kind, String id, long expectedVersion, String json) {
        return write(() -> journal.put(kind, id, expectedVersion, json));
    }

    @Override
    public Outcome<Outcome.Done> remove(String kind, String id, long expectedVersion) {
        return write(() -> journal.remove(kind, id, expectedVersion));
    }

    @Override
    public List<Row> rows(String stream) {
        return alive(() -> journal.rows(stream));
    }

    @Override
    public List<String> streams() {
        return alive(journal::streams);
    }

    @Override
    public Optional<Document> document(String kind, String id) {
        return alive(() -> journal.document(kind, id));
    }

    @Override
    public List<Document> documents(String kind) {
        return alive(() -> journal.documents(kind));
    }

    private <T> Outcome<T> write(Supplier<Outcome<T>> write) {
        if (refused > 0 && ++writes >= fatalWrite && writes < fatalWrite + refused) {
            return Outcome.failed(Problem.failed("no space is left", "Writing to the journal", "Make room"));
        }
        return refused > 0 ? write.get() : mortal(write);
    }

    private <T> T mortal(Supplier<T> write) {
        return alive(() -> {
            boolean fatal = ++writes == fatalWrite;
            if (fatal && !after) {
                dead = true;
                throw new ConsoleDied();
            }
            T answer = write.get();
            dead = fatal;
            return alive(() -> answer);
        });
    }

    private <T> T alive(Supplier<T> use) {
        if (dead) {
            throw new ConsoleDied();
        }
        return use.get();
    }

    /** The console is dead: an error, so that nothing in it can catch its own end. */
    public static final class ConsoleDied extends Error {
        private static final long serialVersionUID = 1;

        ConsoleDied() {
            super("the console died", null, false, false);
        }
    }
}
