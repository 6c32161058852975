package org.shadowrack.forecast.fleet;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.deviation.DeviationSeries;
import org.shadowrack.forecast.deviation.Deviations;
import org.shadowrack.forecast.deviation.RecentDeviations;
import org.shadowrack.forecast.label.Labels;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Telemetry;

/** What there is to learn from for one scope. Immutable. */
record TrainingData(Telemetry telemetry, FailureLog failures) {
    /** A kind learns by its own metrics only when so many of it have failed; before, the fleet's deviations speak for it. */
    static final int ENOUGH_OF_A_KIND = 40;
    /** Series that the console itself has made begin so; learning from them would be learning from itself. */
    private static final String OWN_METRICS = "forecast_";

    /** Everything before {@code now}, by scope: the fleet, and the kinds of which enough have failed. */
    static Map<String, TrainingData> gather(History history, Topology topology, Instant now) {
        Labels labels = Labels.of(history, topology, now);
        Map<ComponentKind, Long> byKind = labels.failures().stream()
                .collect(Collectors.groupingBy(failed -> failed.component().kind(), Collectors.counting()));
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
        kinds.forEach((kind, readings) -> data.put(kind.word(), new TrainingData(readings.build(KindTraining.HOLD),
                labels.log(component -> component.kind() == kind))));
        data.put(KindModel.FLEET, new TrainingData(deviations(history, topology, now).build(KindTraining.HOLD),
                labels.log(Deviations::follows)));
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

    private static void add(@Nullable ReadingCollector readings, Component component, Points points) {
        if (readings != null && !isOwn(points.key().metric())) {
            readings.add(component.id().value(), points.key().metric(), points.epochMillis(), points.values());
        }
    }

    static boolean isOwn(String metric) {
        return metric.startsWith(OWN_METRICS);
    }
}
