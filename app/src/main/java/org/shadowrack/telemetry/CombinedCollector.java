package org.shadowrack.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;

/** Several collectors as one, asked one after the other. Thread-safe if they are. */
public final class CombinedCollector implements Collector {
    private final List<Collector> parts;

    /** What {@code parts} collect; closing this closes them. */
    public CombinedCollector(List<Collector> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Round pollOnce() {
        List<Observation> observations = new ArrayList<>();
        List<Component> changes = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        int services = 0;
        double seconds = 0;
        for (Collector part : parts) {
            Round round = part.pollOnce();
            observations.addAll(round.observations());
            changes.addAll(round.statusChanges());
            millis.addAll(round.pollMillis());
            services += round.services();
            seconds += round.seconds();
        }
        return new Round(observations, changes, services, seconds, millis);
    }

    @Override
    public long backfill(Instant since, Sink sink) {
        return parts.stream().mapToLong(part -> part.backfill(since, sink)).sum();
    }

    @Override
    public List<ComponentEvent> events(Instant since) {
        return parts.stream().flatMap(part -> part.events(since).stream())
                .sorted(Comparator.comparing(ComponentEvent::at)).toList();
    }

    @Override
    public void close() {
        parts.forEach(Collector::close);
    }
}
