package org.shadowrack.migration.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.history.Journal;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** A journal that outlives the consoles of a rehearsal and nothing else. Thread-safe. */
public final class MemoryJournal implements Journal {
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private long versions;

    @Override
    public synchronized Outcome<Long> append(String stream, Instant at, String kind, String json) {
        List<Row> own = rows.computeIfAbsent(stream, key -> new ArrayList<>());
        own.add(new Row(stream, own.size() + 1, at, kind, json));
        return Outcome.ok((long) own.size());
    }

    @Override
    public synchronized List<Row> rows(String stream) {
        return List.copyOf(rows.getOrDefault(stream, List.of()));
    }

    @Override
    public synchronized List<String> streams() {
        return List.copyOf(rows.keySet());
    }

    @Override
    public synchronized Optional<Document> document(String kind, String id) {
        return Optional.ofNullable(documents.get(kind + "/" + id));
    }

    @Override
    public synchronized List<Document> documents(String kind) {
        return documents.values().stream().filter(document -> document.kind().equals(kind)).toList();
    }

    @Override
    public synchronized Outcome<Long> put(String kind, String id, long expectedVersion, String json) {
        long now = document(kind, id).map(Document::version).orElse(0L);
        if (now != expectedVersion) {
            return Outcome.failed(Problem.refused("its version is " + now + ", not " + expectedVersion,
                    "Putting " + kind + " " + id, "Read it again"));
        }
        documents.put(kind + "/" + id, new Document(kind, id, ++versions, json));
        return Outcome.ok(versions);
    }

    @Override
    public synchronized Outcome<Outcome.Done> remove(String kind, String id, long expectedVersion) {
        if (document(kind, id).map(Document::version).orElse(0L) != expectedVersion) {
            return Outcome.failed(Problem.refused("it has changed", "Removing " + kind + " " + id, "Read it again"));
        }
        documents.remove(kind + "/" + id);
        return Outcome.done();
    }
}
