package org.shadowrack.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shadowrack.forecast.deviation.DeviationSeries;
import org.shadowrack.forecast.deviation.Deviations;
import org.shadowrack.forecast.deviation.RecentDeviations;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.ReadingCollector;

/** What there is to learn from for one scope. */
record TrainingData(ReadingCollector readings, List<FailureEvent> failures) {
    /** A kind learns by its own metrics only when so many of it have failed; before, the fleet's deviations speak for it. */
    static final int ENOUGH_OF_A_KIND = 40;
    /** Series that the console itself has made begin so; learning from them would be learning from itself. */
    private static final String OWN_METRICS = "forecast_";

    /** Everything before {@code now}, by scope: the fleet, and the kinds of which enough have failed. */
    static Map<String, TrainingData> gather(History history, Topology topology, Instant now) {
        Map<String, TrainingData> data = new TreeMap<>();
        List<Failed> failures = failures(history, topology, now);
        Map<ComponentKind, Long> byKind = failures.stream()
                .collect(Collectors.groupingBy(failed -> failed.component.kind(), Collectors.counting()));
        byKind.forEach((kind, count) -> {
            if (count >= ENOUGH_OF_A_KIND) {
                data.put(kind.word(), of(failures, failed -> failed.component.kind() == kind));
            }
        });
        if (!data.isEmpty()) {
            history.scan(Instant.EPOCH, now, points -> topology.component(points.key().component())
                    .ifPresent(component -> add(data.get(component.kind().word()), component, points)));
        }
        TrainingData fleet = of(failures, failed -> Deviations.follows(failed.component));
        Deviations deviations = new Deviations(history.stat().oldest().orElse(now), TrainingData::isOwn);
        deviations.advance(history, topology, now, row -> {
            if (RecentDeviations.isKept(row)) {
                DeviationSeries.add(row, fleet.readings);
            }
        });
        data.put(KindModel.FLEET, fleet);
        return data;
    }

    private static TrainingData of(List<Failed> failures, Predicate<Failed> which) {
        return new TrainingData(new ReadingCollector(), failures.stream().filter(which).map(Failed::event).toList());
    }

    private static List<Failed> failures(History history, Topology topology, Instant now) {
        return history.events(Instant.EPOCH, now).stream()
                .filter(event -> event.kind() == ComponentEvent.Kind.FAILURE)
                .flatMap(event -> topology.component(event.component()).stream()
                        .map(component -> new Failed(component, new FailureEvent(component.id().value(),
                                event.at().toEpochMilli(), event.messageId()))))
                .toList();
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

    private record Failed(Component component, FailureEvent event) {}
}
