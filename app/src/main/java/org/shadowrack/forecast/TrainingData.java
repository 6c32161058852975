package org.shadowrack.forecast;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Span;
import org.shadowrack.training.data.Telemetry;

/** What there is to learn from for one scope. Immutable. */
record TrainingData(Telemetry telemetry, FailureLog failures) {
    /** A kind learns by its own metrics only when so many of it have failed; before, the fleet's deviations speak for it. */
    static final int ENOUGH_OF_A_KIND = 40;
    /** Series that the console itself has made begin so; learning from them would be learning from itself. */
    private static final String OWN_METRICS = "forecast_";

    /** Everything before {@code now}, by scope: the fleet, and the kinds of which enough have failed. */
    static Map<String, TrainingData> gather(History history, Topology topology, Instant now) {
        List<ComponentEvent> events = history.events(Instant.EPOCH, now);
        List<Failed> failures = failures(events, topology);
        Map<String, List<Span>> uncertain = Interference.of(events, topology, now);
        Map<ComponentKind, Long> byKind = failures.stream()
                .collect(Collectors.groupingBy(failed -> failed.component.kind(), Collectors.counting()));
        Map<ComponentKind, ReadingCollector> kinds = new EnumMap<>(ComponentKind.class);
        byKind.forEach((kind, count) -> {
            if (count >= ENOUGH_OF_A_KIND) {
                kinds.put(kind, new ReadingCollector());
            }
        });
        if (!kinds.isEmpty()) {
            history.scan(Instant.EPOCH, now, points -> topology.component(points.key().component())
                    .ifPresent(component -> add(kinds.get(component.kind()), component, points)));
        }
        Map<String, TrainingData> data = new TreeMap<>();
        kinds.forEach((kind, readings) -> data.put(kind.word(),
                of(readings, failures, uncertain, failed -> failed.component.kind() == kind)));
        data.put(KindModel.FLEET, of(deviations(history, topology, now), failures, uncertain,
                failed -> Deviations.follows(failed.component)));
        return data;
    }

    private static ReadingCollector deviations(History history, Topology topology, Instant now) {
        ReadingCollector readings = new ReadingCollector();
        Deviations deviations = new Deviations(history.stat().oldest().orElse(now), TrainingData::isOwn);
        deviations.advance(history, topology, now, row -> {
            if (RecentDeviations.isKept(row)) {
                DeviationSeries.add(row, readings);
            }
        });
        return readings;
    }

    private static TrainingData of(ReadingCollector readings, List<Failed> failures,
            Map<String, List<Span>> uncertain, Predicate<Failed> which) {
        return new TrainingData(readings.build(KindTraining.HOLD),
                FailureLog.of(failures.stream().filter(which).map(Failed::event).toList()).withUncertain(uncertain));
    }

    private static List<Failed> failures(List<ComponentEvent> events, Topology topology) {
        return events.stream()
                .filter(event -> event.kind() == ComponentEvent.Kind.FAILURE)
                .flatMap(event -> topology.component(event.component()).stream()
                        .map(component -> new Failed(component, new FailureEvent(component.id().value(),
                                event.at().toEpochMilli(), event.messageId()))))
                .toList();
    }

    private static void add(@Nullable ReadingCollector readings, Component component, Points points) {
        if (readings != null && !isOwn(points.key().metric())) {
            readings.add(component.id().value(), points.key().metric(), points.epochMillis(), points.values());
        }
    }

    static boolean isOwn(String metric) {
        return metric.startsWith(OWN_METRICS);
    }

    private record Failed(Component component, FailureEvent event) {}
}
