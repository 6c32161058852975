package org.shadowrack.lab.workload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a workload was not served, by the lab's clock. Guarded by its workload. */
final class OutageLog {
    private final List<Outage> ended = new ArrayList<>();
    private @Nullable Instant since;

    void serving(boolean serving, Instant at) {
        if (!serving && since == null) {
            since = at;
        } else if (serving && since != null) {
            ended.add(new Outage(since, at));
            since = null;
        }
    }

    List<Outage> all() {
        List<Outage> all = new ArrayList<>(ended);
        if (since != null) {
            all.add(new Outage(since, null));
        }
        return all;
    }

    /** One outage; {@code to} is null while it lasts. */
    record Outage(Instant from, @Nullable Instant to) {}
}
