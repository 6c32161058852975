package org.shadowrack.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.ReadingCollector;

/** What there is to learn from for one component kind. */
record TrainingData(ReadingCollector readings, List<FailureEvent> failures) {
    /** Series that the console itself has made begin so; learning from them would be learning from itself. */
    private static final String OWN_METRICS = "forecast_";

    /** Everything before {@code now}, in one pass over the history, for each kind of which something has failed. */
    static Map<ComponentKind, TrainingData> gather(History history, Topology topology, Instant now) {
        Map<ComponentKind, TrainingData> data = new HashMap<>();
        for (ComponentEvent event : history.events(Instant.EPOCH, now)) {
            if (event.kind() == ComponentEvent.Kind.FAILURE) {
                topology.component(event.component()).ifPresent(component -> data
                        .computeIfAbsent(component.kind(), kind -> new TrainingData(new ReadingCollector(),
                                new ArrayList<>())).failures
                        .add(new FailureEvent(component.id().value(), event.at().toEpochMilli(),
                                event.messageId())));
            }
        }
        history.scan(Instant.EPOCH, now, points -> topology.component(points.key().component())
                .ifPresent(component -> add(data.get(component.kind()), component, points)));
        return data;
    }

    private static void add(@org.jspecify.annotations.Nullable TrainingData data, Component component,
            Points points) {
        if (data == null || isOwn(points.key().metric())) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            data.readings.add(component.id().value(), points.epochMillis()[i], points.key().metric(),
                    points.values()[i]);
        }
    }

    static boolean isOwn(String metric) {
        return metric.startsWith(OWN_METRICS);
    }
}
