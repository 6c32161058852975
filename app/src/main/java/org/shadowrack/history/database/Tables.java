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

    /** What is summed up of them. */
    public RollupTable rollups() {
        return new RollupTable(handle);
    }

    /** What came since. */
    public IntakeTable intake() {
        return new IntakeTable(handle);
    }

    /** Events. */
    public EventTable events() {
        return new EventTable(handle);
    }

    /** What readings and their sums take on disk, about, in bytes. */
    public long usedBytes() {
        return chunks().usedBytes() + rollups().usedBytes() + used(handle, "INTAKE");
    }

    static long used(Handle handle, String table) {
        return handle.createQuery("SELECT DISK_SPACE_USED(?)").bind(0, table).mapTo(Long.class).one();
    }

    /** Tables within one reading of {@code database}. */
    public static <T> T read(Database database, java.util.function.Function<Tables, T> work) {
        return database.read(handle -> work.apply(new Tables(handle)));
    }
}
