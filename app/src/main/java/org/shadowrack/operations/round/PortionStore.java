package org.shadowrack.operations.round;

import java.util.List;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Stores portions as they come and keeps the first problem. Thread-safe. */
final class PortionStore {
    private final History history;
    private Outcome<Done> first = Outcome.done();

    PortionStore(History history) {
        this.history = history;
    }

    void accept(List<Reading> readings) {
        Outcome<Done> now = history.append(readings);
        synchronized (this) {
            if (!now.isOk() && first.isOk()) {
                first = now;
            }
        }
    }

    synchronized Outcome<Done> problem() {
        return first;
    }
}
