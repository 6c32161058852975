package org.shadowrack.history.database;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of series. */
public final class SeriesTable {
    private final Handle handle;

    SeriesTable(Handle handle) {
        this.handle = handle;
    }

    /** All rows, by id. */
    public List<Row> all() {
        return handle.createQuery("SELECT * FROM series ORDER BY id")
                .map((rs, context) -> new Row(rs.getInt("id"), rs.getString("component"), rs.getString("metric"),
                        rs.getString("unit"), rs.getString("uri"), rs.getLong("readings"), rs.getLong("newest_at"),
                        rs.getDouble("newest_value"), rs.getInt("tail_readings"), rs.getLong("rolled_to"),
                        rs.getLong("minute_from"), rs.getLong("raw_from")))
                .list();
    }

    /** Puts rows, new or not. */
    public void put(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch deletion = handle.prepareBatch("DELETE FROM series WHERE id = ?");
        rows.forEach(row -> deletion.bind(0, row.id()).add());
        deletion.execute();
        PreparedBatch insertion = handle.prepareBatch("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        rows.forEach(row -> insertion.bind(0, row.id()).bind(1, row.component()).bind(2, row.metric())
                .bind(3, row.unit()).bind(4, row.uri()).bind(5, row.readings()).bind(6, row.newestAt())
                .bind(7, row.newestValue()).bind(8, row.tailReadings()).bind(9, row.rolledTo())
                .bind(10, row.minuteFrom()).bind(11, row.rawFrom()).add());
        insertion.execute();
    }

    /**
     * A series; the numbers are of its chunks alone, instants in epoch milliseconds.
     *
     * @param rolledTo before this all is rolled up
     * @param minuteFrom from this on by the minute, too
     * @param rawFrom before this the single readings are gone
     */
    public record Row(int id, String component, String metric, String unit, String uri, long readings, long newestAt,
            double newestValue, int tailReadings, long rolledTo, long minuteFrom, long rawFrom) {}
}
