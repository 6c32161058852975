package org.shadowrack.lab.redfish.event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A log of limited size; the oldest entries make room. Thread-safe. */
final class EventLog {

    static final int MAXIMUM = 1_000;

    private final ArrayDeque<LogRecord> records = new ArrayDeque<>();
    private final Consumer<LogRecord> listener;
    private long last;

    EventLog(Consumer<LogRecord> listener) {
        this.listener = listener;
    }

    synchronized void add(Instant at, LogRecord.Message message) {
        LogRecord written = new LogRecord(++last, at, message);
        records.addLast(written);
        if (records.size() > MAXIMUM) {
            records.removeFirst();
        }
        listener.accept(written);
    }

    synchronized List<LogRecord> list() {
        return List.copyOf(records);
    }

    synchronized Optional<LogRecord> find(String id) {
        return records.stream().filter(entry -> Long.toString(entry.id()).equals(id)).findFirst();
    }
}
