package org.shadowrack.history.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.history.codec.ChunkCodec;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.ChunkTable;
import org.shadowrack.history.database.SeriesTable;
import org.shadowrack.history.database.Tables;
import org.shadowrack.history.embedded.memory.Batch;
import org.shadowrack.history.embedded.memory.Series;
import org.shadowrack.history.embedded.memory.Series.Chunks;

/**
 * Writes a batch into chunks within one transaction. Readings that follow a series' last chunk fill that one up and go on
 * behind it; others are merged with the chunks that they fall into. Not thread-safe; one a batch.
 */
final class Sealer {
    /** So many chunks are handed to the database at once, which bounds the memory of a large batch. */
    private static final int PORTION = 512;
    private final Tables tables;
    private final Roller roller;
    private final Map<Series, Chunks> sealed = new HashMap<>();
    private final List<ChunkTable.Range> removals = new ArrayList<>();
    private final List<ChunkTable.Chunk> additions = new ArrayList<>();
    private final List<SeriesTable.Row> rows = new ArrayList<>();

    Sealer(Tables tables) {
        this.tables = tables;
        this.roller = new Roller(tables);
    }

    /**
     * Writes it, and answers the chunks that each series then has.
     *
     * @param last whether then all that the intake holds is in chunks
     */
    Map<Series, Chunks> seal(Batch batch, boolean last) {
        for (Batch.Part part : batch.parts()) {
            Run run = part.readings().run();
            if (run.size() > 0) {
                seal(part.series(), run);
            }
            if (additions.size() >= PORTION) {
                drain();
            }
        }
        drain();
        tables.series().put(rows);
        if (last) {
            tables.intake().clear();
        }
        return sealed;
    }

    private void drain() {
        tables.chunks().remove(removals);
        tables.chunks().add(additions);
        removals.clear();
        additions.clear();
    }

    private void seal(Series series, Run run) {
        Chunks before = series.chunks();
        long from = touched(before, run);
        long to = run.epochMillis()[run.size() - 1];
        List<Run> old = from <= to && before.firsts().length > 0
                ? tables.chunks().between(series.id, from, Math.max(to, from))
                : List.of();
        Run merged = Runs.merge(Runs.concatenated(old), run);
        List<Run> pieces = pieces(merged);
        if (!old.isEmpty()) {
            removals.add(new ChunkTable.Range(series.id, from, to));
        }
        pieces.forEach(piece -> additions.add(
                new ChunkTable.Chunk(series.id, piece.epochMillis()[0], ChunkCodec.encode(piece))));
        Chunks after = after(before, old, pieces);
        after = after.with(roller.roll(series.id, before, after, merged, run));
        sealed.put(series, after);
        rows.add(series.row(after));
    }

    /** Where the chunks begin that must be merged: those that the run falls into, or a last one that is not full. */
    private static long touched(Chunks before, Run run) {
        long first = run.epochMillis()[0];
        boolean follows = first > before.newestAt();
        boolean full = before.tailReadings() >= ChunkCodec.LARGEST;
        return follows && full ? first : before.floor(first);
    }

    private static List<Run> pieces(Run run) {
        List<Run> pieces = new ArrayList<>();
        for (int start = 0; start < run.size(); start += ChunkCodec.LARGEST) {
            pieces.add(run.slice(start, Math.min(run.size(), start + ChunkCodec.LARGEST)));
        }
        return pieces;
    }

    private static Chunks after(Chunks before, List<Run> old, List<Run> pieces) {
        long readings = before.readings() + size(pieces) - size(old);
        long[] firsts = replaced(before.firsts(), old, pieces);
        Run last = pieces.getLast();
        long newest = last.epochMillis()[last.size() - 1];
        return newest < before.newestAt()
                ? new Chunks(firsts, readings, before.newestAt(), before.newestValue(), before.tailReadings(),
                        before.levels())
                : new Chunks(firsts, readings, newest, last.values()[last.size() - 1], last.size(),
                        before.levels());
    }

    private static long size(List<Run> runs) {
        return runs.stream().mapToLong(Run::size).sum();
    }

    private static long[] replaced(long[] firsts, List<Run> old, List<Run> pieces) {
        int start = Runs.position(firsts, old.isEmpty()
                ? pieces.getFirst().epochMillis()[0]
                : old.getFirst().epochMillis()[0]);
        int end = start + old.size();
        long[] now = new long[firsts.length - old.size() + pieces.size()];
        System.arraycopy(firsts, 0, now, 0, start);
        for (int i = 0; i < pieces.size(); i++) {
            now[start + i] = pieces.get(i).epochMillis()[0];
        }
        System.arraycopy(firsts, end, now, start + pieces.size(), firsts.length - end);
        return now;
    }
}
