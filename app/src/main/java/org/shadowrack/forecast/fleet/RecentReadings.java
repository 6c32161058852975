package org.shadowrack.forecast.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.forecast.deviation.Lifespans;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Telemetry;

/** The newest window of readings of each kind that has a model of its own, in one pass over the history. */
final class RecentReadings {
    private final Map<ComponentKind, ReadingCollector> collectors = new HashMap<>();
    private final Lifespans lifespans;
    private final Instant recordBegan;

    private RecentReadings(Lifespans lifespans, Instant recordBegan) {
        this.lifespans = lifespans;
        this.recordBegan = recordBegan;
    }

    static RecentReadings of(History history, Topology topology, Collection<KindModel> models, Lifespans lifespans,
            Instant now) {
        RecentReadings recent = new RecentReadings(lifespans, history.stat().oldest().orElse(now));
        Duration window = Duration.ZERO;
        for (KindModel model : models) {
            Optional<ComponentKind> kind = model.kind();
            if (kind.isPresent()) {
                recent.collectors.put(kind.get(), new ReadingCollector());
                Duration own = model.model().schema().window();
                window = own.compareTo(window) > 0 ? own : window;
            }
        }
        if (!recent.collectors.isEmpty()) {
            history.scan(now.minus(window), now.plusMillis(1), points -> topology.component(points.key().component())
                    .ifPresent(component -> recent.add(component, points)));
        }
        return recent;
    }

    private void add(Component component, Points points) {
        ReadingCollector collector = collectors.get(component.kind());
        if (collector == null || TrainingData.isOwn(points.key().metric()) || points.size() == 0) {
            return;
        }
        String id = component.id().value();
        long began = Math.max(lifespans.began(component.id()).toEpochMilli(), recordBegan.toEpochMilli());
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

    Telemetry of(ComponentKind kind) {
        ReadingCollector collector = collectors.get(kind);
        return (collector == null ? new ReadingCollector() : collector).build(KindTraining.HOLD);
    }
}
