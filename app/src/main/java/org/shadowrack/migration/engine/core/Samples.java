package org.shadowrack.migration.engine.core;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shadowrack.migration.driver.Replicator.Progress;

/** The newest progress of each migration, as last asked. Thread-safe; not journalled, since it can be asked again. */
public final class Samples {
    private final Map<String, Progress> byId = new ConcurrentHashMap<>();

    public void put(String id, Progress progress) {
        byId.put(id, progress);
    }

    public void forget(String id) {
        byId.remove(id);
    }

    public Optional<Progress> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
