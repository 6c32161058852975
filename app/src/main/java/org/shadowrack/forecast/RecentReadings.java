package org.shadowrack.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Telemetry;

/** The newest window of readings of each kind, in one pass over the history, and what has failed. */
final class RecentReadings {
    private final Map<ComponentKind, ReadingCollector> collectors = new HashMap<>();
    private final Map<ComponentId, Instant> lifeBegan = new HashMap<>();
    private final Set<ComponentId> failed = new HashSet<>();
    private final Instant recordBegan;

    private RecentReadings(Instant recordBegan) {
        this.recordBegan = recordBegan;
    }

    static RecentReadings of(History history, Topology topology, Map<ComponentKind, KindModel> models, Instant now) {
        Duration window = models.values().stream().map(model -> model.model().schema().window())
                .max(Duration::compareTo).orElse(Duration.ZERO);
        RecentReadings recent = new RecentReadings(history.stat().oldest().orElse(now));
        models.keySet().forEach(kind -> recent.collectors.put(kind, new ReadingCollector()));
        history.events(Instant.EPOCH, now.plusMillis(1)).forEach(recent::event);
        history.scan(now.minus(window), now.plusMillis(1), points -> topology.component(points.key().component())
                .ifPresent(component -> recent.add(component, points)));
        return recent;
    }

    private void event(ComponentEvent event) {
        switch (event.kind()) {
            case FAILURE -> {
                failed.add(event.component());
                lifeBegan.put(event.component(), event.at());
            }
            case REPLACED -> {
                failed.remove(event.component());
                lifeBegan.put(event.component(), event.at());
            }
            case WARNING, INFO -> {
            }
        }
    }

    private void add(Component component, Points points) {
        ReadingCollector collector = collectors.get(component.kind());
        if (collector == null || TrainingData.isOwn(points.key().metric()) || points.size() == 0) {
            return;
        }
        String id = component.id().value();
        long began = lifeBegan.getOrDefault(component.id(), recordBegan).toEpochMilli();
        boolean first = true;
        for (int i = 0; i < points.size(); i++) {
            if (points.epochMillis()[i] > began) {
                if (first) {
                    // A row at the beginning of the life, so that the age is counted from there, not from the window.
                    collector.add(id, Math.min(began + 1, points.epochMillis()[i] - 1), points.key().metric(),
                            points.values()[i]);
                    first = false;
                }
                collector.add(id, points.epochMillis()[i], points.key().metric(), points.values()[i]);
            }
        }
    }

    Recent of(ComponentKind kind) {
        ReadingCollector collector = collectors.get(kind);
        Telemetry telemetry = (collector == null ? new ReadingCollector() : collector).build(KindTraining.HOLD);
        return new Recent(telemetry, Set.copyOf(failed));
    }

    /** The window's telemetry, and the components that have failed and not been replaced. */
    record Recent(Telemetry telemetry, Set<ComponentId> failed) {}
}
