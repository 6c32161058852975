package org.shadowrack.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shadowrack.model.outcome.Outcome;

/** Rows and documents that are synced to disk (fsync) before a call returns. Thread-safe. */
public interface Journal {
    /** Appends a row to a stream (a migration's id) and answers its number, from 1. */
    Outcome<Long> append(String stream, Instant at, String kind, String json);

    /** All rows of a stream, in order. */
    List<Row> rows(String stream);

    /** The streams that have rows, in order of their first. */
    List<String> streams();

    /** The document under {@code kind} and {@code id}. */
    Optional<Document> document(String kind, String id);

    /** All documents of a kind. */
    List<Document> documents(String kind);

    /**
     * Puts a document if its version still is {@code expectedVersion} (0: if there is none), and answers the new version;
     * refused when another came first. The compare-and-set under leases and reservations.
     */
    Outcome<Long> put(String kind, String id, long expectedVersion, String json);

    /** Removes a document if its version still is {@code expectedVersion}. */
    Outcome<Outcome.Done> remove(String kind, String id, long expectedVersion);

    /** A row of a stream. */
    record Row(String stream, long number, Instant at, String kind, String json) {}

    /** A versioned document. */
    record Document(String kind, String id, long version, String json) {}
}
