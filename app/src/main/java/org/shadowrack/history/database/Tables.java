package org.shadowrack.history.database;

import org.jdbi.v3.core.Handle;

/** The tables within one transaction. */
public final class Tables {
    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /** What series there are. */
    public SeriesTable series() {
        return new SeriesTable(handle);
    }

    /** Their chunks. */
    public ChunkTable chunks() {
        return new ChunkTable(handle);
    }

    /** What came since. */
    public IntakeTable intake() {
        return new IntakeTable(handle);
    }

    /** Events. */
    public EventTable events() {
        return new EventTable(handle);
    }

    /** Tables within one reading of {@code database}. */
    public static <T> T read(Database database, java.util.function.Function<Tables, T> work) {
        return database.read(handle -> work.apply(new Tables(handle)));
    }
}
