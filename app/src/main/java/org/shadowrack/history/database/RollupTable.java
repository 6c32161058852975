package org.shadowrack.history.database;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.shadowrack.history.codec.BucketCodec;
import org.shadowrack.history.codec.Buckets;

/** The table of readings summed up by steps of time. A step is in milliseconds; the rows of a series and step do not overlap. */
public final class RollupTable {
    private static final String OF = " WHERE series = :series AND step = :step";
    /** From the row that {@code from} falls into. */
    private static final String TOUCHED = OF + " AND first_at >= (SELECT coalesce(max(first_at), :from) FROM rollup"
            + OF + " AND first_at <= :from) AND first_at < :to";
    private final Handle handle;

    RollupTable(Handle handle) {
        this.handle = handle;
    }

    /** The buckets of a series that begin at or after {@code from} and before {@code to}. */
    public Buckets between(int series, long step, long from, long to) {
        return touched(series, step, from, to).within(from, to);
    }

    private Buckets touched(int series, long step, long from, long to) {
        try (Query query = handle.createQuery("SELECT data FROM rollup" + TOUCHED + " ORDER BY first_at")) {
            return Buckets.concatenated(query.bind("series", series).bind("step", step).bind("from", from)
                    .bind("to", to).map((rs, context) -> BucketCodec.decode(rs.getBytes(1), step)).list());
        }
    }

    /**
     * Puts {@code buckets} in place of what was there at or after {@code from} and before {@code to}.
     *
     * @param keepBefore before this a bucket that is there stays: the readings behind it may be gone
     */
    public void replace(int series, long step, long from, long to, long keepBefore, Buckets buckets) {
        Buckets old = touched(series, step, from, to);
        handle.createUpdate("DELETE FROM rollup" + TOUCHED).bind("series", series).bind("step", step)
                .bind("from", from).bind("to", to).execute();
        Buckets kept = old.within(from, Math.min(to, Math.max(from, keepBefore)));
        insert(series, step, Buckets.concatenated(List.of(old.within(Long.MIN_VALUE, from),
                Buckets.merge(kept, buckets), old.within(to, Long.MAX_VALUE))));
    }

    private void insert(int series, long step, Buckets all) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO rollup VALUES (?, ?, ?, ?)");
        for (int start = 0; start < all.size(); start += BucketCodec.LARGEST) {
            Buckets row = all.slice(start, Math.min(all.size(), start + BucketCodec.LARGEST));
            batch.bind(0, series).bind(1, step).bind(2, row.starts()[0]).bind(3, BucketCodec.encode(row, step)).add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** What they take on disk, about, in bytes. */
    public long usedBytes() {
        return Tables.used(handle, "ROLLUP");
    }

    /** The instants at which the rows of a step begin, of all series, ascending. */
    public List<Long> firsts(long step) {
        return handle.createQuery("SELECT first_at FROM rollup WHERE step = ? ORDER BY first_at").bind(0, step)
                .mapTo(Long.class).list();
    }

    /** Removes of a series the rows that end before {@code instant}. */
    public void removeBefore(int series, long step, long instant) {
        List<Long> ended = new ArrayList<>(handle
                .createQuery("SELECT first_at FROM rollup" + OF + " AND first_at <= :to ORDER BY first_at")
                .bind("series", series).bind("step", step).bind("to", instant).mapTo(Long.class).list());
        if (ended.size() > 1) {
            // The last of them may reach beyond it.
            handle.createUpdate("DELETE FROM rollup" + OF + " AND first_at < :to").bind("series", series)
                    .bind("step", step).bind("to", ended.getLast()).execute();
        }
    }
}
