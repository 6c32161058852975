package org.shadowrack.history.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shadowrack.history.Journal;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** The journal in two tables. Thread-safe; concurrent writers share a sync of the disk. */
public final class TableJournal implements Journal {
    private static final int LONGEST = 1_000_000;
    private final Database database;

    /** The journal of {@code database}. */
    public TableJournal(Database database) {
        this.database = database;
    }

    @Override
    public Outcome<Long> append(String stream, Instant at, String kind, String json) {
        return fitting(json).then(fits -> database.orderly("Writing to the journal of " + stream, json.length(),
                tables -> numbered(tables.handle(), stream, at, kind, json)));
    }

    private static long numbered(Handle handle, String stream, Instant at, String kind, String json) {
        long number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM journal WHERE stream = ?")
                .bind(0, stream).mapTo(Long.class).one();
        handle.createUpdate(
                "INSERT INTO journal (stream, number, at_second, at_nano, kind, json) VALUES (?, ?, ?, ?, ?, ?)")
                .bind(0, stream).bind(1, number).bind(2, at.getEpochSecond()).bind(3, at.getNano()).bind(4, kind)
                .bind(5, json).execute();
        return number;
    }

    private static Outcome<Outcome.Done> fitting(String json) {
        return json.length() <= LONGEST
                ? Outcome.done()
                : Outcome.failed(Problem.badInput("a document of " + json.length() + " characters is longer than "
                        + LONGEST, "Writing to the journal", "Split it"));
    }

    @Override
    public List<Row> rows(String stream) {
        return database.read(handle -> handle.createQuery("SELECT * FROM journal WHERE stream = ? ORDER BY number")
                .bind(0, stream)
                .map((rs, context) -> new Row(rs.getString("stream"), rs.getLong("number"),
                        Instant.ofEpochSecond(rs.getLong("at_second"), rs.getInt("at_nano")), rs.getString("kind"),
                        rs.getString("json")))
                .list());
    }

    @Override
    public List<String> streams() {
        return database
                .read(handle -> handle.createQuery("SELECT stream FROM journal WHERE number = 1 ORDER BY position")
                        .mapTo(String.class).list());
    }

    /** How many rows. */
    public long size() {
        return database.read(handle -> handle.select("SELECT count(*) FROM journal").mapTo(Long.class).one());
    }

    @Override
    public Optional<Document> document(String kind, String id) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM document WHERE kind = ? AND id = ? AND json IS NOT NULL").bind(0, kind)
                .bind(1, id).map((rs, context) -> document(rs)).findOne());
    }

    @Override
    public List<Document> documents(String kind) {
        return database
                .read(handle -> handle
                        .createQuery("SELECT * FROM document WHERE kind = ? AND json IS NOT NULL ORDER BY id")
                        .bind(0, kind).map((rs, context) -> document(rs)).list());
    }

    private static Document document(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Document(rs.getString("kind"), rs.getString("id"), rs.getLong("version"), rs.getString("json"));
    }

    @Override
    public Outcome<Long> put(String kind, String id, long expectedVersion, String json) {
        String tried = "Writing the " + kind + " of " + id;
        return fitting(json).then(fits -> database.orderly(tried, json.length(),
                tables -> expectedVersion == 0
                        ? inserted(tables.handle(), kind, id, json)
                        : replaced(tables.handle(), kind, id, expectedVersion, json)))
                .then(version -> came(tried, version));
    }

    private static Optional<Long> inserted(Handle handle, String kind, String id, String json) {
        Optional<Long> removed = handle
                .createQuery("SELECT CASE WHEN json IS NULL THEN version ELSE -1 END FROM document"
                        + " WHERE kind = ? AND id = ?")
                .bind(0, kind).bind(1, id).mapTo(Long.class).findOne();
        return removed.isEmpty() ? first(handle, kind, id, json) : revived(handle, kind, id, removed.get(), json);
    }

    private static Optional<Long> first(Handle handle, String kind, String id, String json) {
        handle.createUpdate("INSERT INTO document VALUES (?, ?, 1, ?)").bind(0, kind).bind(1, id).bind(2, json)
                .execute();
        return Optional.of(1L);
    }

    private static Optional<Long> revived(Handle handle, String kind, String id, long version, String json) {
        return version < 0 ? Optional.empty() : updated(handle, kind, id, version, json, "IS NULL");
    }

    private static Optional<Long> replaced(Handle handle, String kind, String id, long version, String json) {
        return updated(handle, kind, id, version, json, "IS NOT NULL");
    }

    private static Optional<Long> updated(Handle handle, String kind, String id, long version,
            @org.jspecify.annotations.Nullable String json, String nullness) {
        int rows = handle
                .createUpdate("UPDATE document SET version = version + 1, json = :json"
                        + " WHERE kind = :kind AND id = :id AND version = :version AND json " + nullness)
                .bind("json", json).bind("kind", kind).bind("id", id).bind("version", version).execute();
        return rows == 1 ? Optional.of(version + 1) : Optional.empty();
    }

    private static Outcome<Long> came(String tried, Optional<Long> version) {
        return version.map(Outcome::ok).orElseGet(() -> Outcome.failed(Problem.refused(
                "someone else has changed it meanwhile", tried, "Read it again, and decide again")));
    }

    @Override
    public Outcome<Outcome.Done> remove(String kind, String id, long expectedVersion) {
        String tried = "Removing the " + kind + " of " + id;
        return database
                .orderly(tried, 0, tables -> updated(tables.handle(), kind, id, expectedVersion, null, "IS NOT NULL"))
                .then(version -> came(tried, version)).map(version -> Outcome.Done.DONE);
    }
}
