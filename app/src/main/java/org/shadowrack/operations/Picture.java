package org.shadowrack.operations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.fleet.FleetSnapshot;

/** Holds the newest picture, and who acknowledged what. Written by the round, read by anyone. Thread-safe. */
final class Picture {
    private final AtomicReference<FleetSnapshot> newest;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    Picture(SiteSettings settings) {
        this.newest = new AtomicReference<>(FleetSnapshot.empty(settings.site(), settings.simulated()));
    }

    FleetSnapshot newest() {
        return newest.get();
    }

    void publish(FleetSnapshot snapshot) {
        newest.set(snapshot);
    }

    void acknowledge(String alarm, String operator) {
        acknowledged.put(alarm, operator);
    }

    /** Who acknowledged an alarm, by its id. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }
}
