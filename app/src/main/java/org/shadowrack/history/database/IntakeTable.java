package org.shadowrack.history.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.shadowrack.history.codec.ChunkCodec;
import org.shadowrack.history.codec.Run;

/** The log of readings that no chunk has yet: a row for each commit, all series together. */
public final class IntakeTable {
    private static final int ROW_BYTES = 256 << 10;
    private final Handle handle;

    IntakeTable(Handle handle) {
        this.handle = handle;
    }

    /** Adds runs of the series with these ids. */
    public void add(List<Integer> series, List<Run> runs) {
        List<byte[]> blocks = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (byte[] block : blocks(series.get(i), runs.get(i))) {
                if (bytes + block.length > ROW_BYTES) {
                    insert(blocks, bytes);
                    blocks.clear();
                    bytes = 0;
                }
                blocks.add(block);
                bytes += block.length;
            }
        }
        insert(blocks, bytes);
    }

    private static List<byte[]> blocks(int series, Run run) {
        List<byte[]> blocks = new ArrayList<>();
        for (int start = 0; start < run.size(); start += ChunkCodec.LARGEST) {
            byte[] data = ChunkCodec.encode(run.slice(start, Math.min(run.size(), start + ChunkCodec.LARGEST)));
            blocks.add(ByteBuffer.allocate(2 * Integer.BYTES + data.length).putInt(series).putInt(data.length).put(data)
                    .array());
        }
        return blocks;
    }

    private void insert(List<byte[]> blocks, int bytes) {
        if (blocks.isEmpty()) {
            return;
        }
        ByteBuffer row = ByteBuffer.allocate(bytes);
        blocks.forEach(row::put);
        handle.createUpdate("INSERT INTO intake (data) VALUES (?)").bind(0, row.array()).execute();
    }

    /** Hands what was added to {@code sink}, oldest first. */
    public void forEach(BiConsumer<Integer, Run> sink) {
        handle.createQuery("SELECT data FROM intake ORDER BY id").map((rs, context) -> rs.getBytes(1))
                .useIterator(rows -> rows.forEachRemaining(row -> read(ByteBuffer.wrap(row), sink)));
    }

    private static void read(ByteBuffer row, BiConsumer<Integer, Run> sink) {
        while (row.hasRemaining()) {
            int series = row.getInt();
            byte[] data = new byte[row.getInt()];
            row.get(data);
            sink.accept(series, ChunkCodec.decode(data));
        }
    }

    /** Removes everything: chunks have it now. */
    public void clear() {
        handle.execute("DELETE FROM intake");
    }
}
