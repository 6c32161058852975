package org.shadowrack.history.database;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shadowrack.history.codec.ChunkCodec;
import org.shadowrack.history.codec.Run;

/** The table of chunks. */
public final class ChunkTable {
    private final Handle handle;

    ChunkTable(Handle handle) {
        this.handle = handle;
    }

    /** Hands the series and the first instant of every chunk to {@code sink}, in order. */
    public void forEachFirst(BiConsumer<Integer, Long> sink) {
        handle.createQuery("SELECT series, first_at FROM chunk ORDER BY series, first_at")
                .map((rs, context) -> new long[]{rs.getInt(1), rs.getLong(2)})
                .useIterator(rows -> rows.forEachRemaining(row -> sink.accept((int) row[0], row[1])));
    }

    /** The chunks of a series that begin from {@code first} to {@code last}, both inclusive, in time order. */
    public List<Run> between(int series, long first, long last) {
        return handle
                .createQuery(
                        "SELECT data FROM chunk WHERE series = :series AND first_at >= :first AND first_at <= :last"
                                + " ORDER BY series, first_at")
                .bind("series", series).bind("first", first).bind("last", last)
                .map((rs, context) -> ChunkCodec.decode(rs.getBytes(1))).list();
    }

    /** Removes the chunks of each range. */
    public void remove(List<Range> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle
                .prepareBatch("DELETE FROM chunk WHERE series = ? AND first_at >= ? AND first_at <= ?");
        ranges.forEach(range -> batch.bind(0, range.series()).bind(1, range.first()).bind(2, range.last()).add());
        batch.execute();
    }

    /** How many readings the chunks hold that begin from {@code first} to {@code last}, both inclusive. */
    public long readings(int series, long first, long last) {
        return handle
                .createQuery(
                        "SELECT data FROM chunk WHERE series = :series AND first_at >= :first AND first_at <= :last")
                .bind("series", series).bind("first", first).bind("last", last)
                .map((rs, context) -> ChunkCodec.size(rs.getBytes(1))).stream().mapToLong(Integer::longValue).sum();
    }

    /** What they take on disk, about, in bytes. */
    public long usedBytes() {
        return Tables.used(handle, "CHUNK");
    }

    /** Adds chunks. */
    public void add(List<Chunk> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO chunk VALUES (?, ?, ?)");
        chunks.forEach(chunk -> batch.bind(0, chunk.series()).bind(1, chunk.first()).bind(2, chunk.data()).add());
        batch.execute();
    }

    /** Chunks of a series by the instants at which they begin, both inclusive. */
    public record Range(int series, long first, long last) {}

    /** An encoded chunk. */
    public record Chunk(int series, long first, byte[] data) {}
}
