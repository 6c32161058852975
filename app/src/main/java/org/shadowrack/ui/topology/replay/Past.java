package org.shadowrack.ui.topology.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.operations.Operations;

/**
 * Pictures of a site as it was: the readings and forecasts that the history holds of an instant, the failures that its log
 * tells of, the migrations that were under way. What stands where is as it is now. Reads only; call off the FX thread.
 */
public final class Past {
    /** A reading older than this was no reading any more. */
    private static final Duration FRESH = Duration.ofHours(1);
    /** How far back a failure that nobody repaired is looked for. */
    private static final Duration REPAIR_TIME = Duration.ofDays(3);

    private final History history;

    /** Of the site with this history. */
    public Past(History history) {
        this.history = history;
    }

    /**
     * The picture at {@code at}.
     *
     * @param now the newest picture
     * @param thresholds the probability from which a forecast was an alarm, by component kind's word and {@code default}
     */
    public FleetSnapshot at(FleetSnapshot now, Instant at, Map<String, Double> thresholds) {
        Map<SeriesKey, Reading> readings = new HashMap<>();
        Map<ComponentId, Forecast> forecasts = new HashMap<>();
        history.scan(at.minus(FRESH), at.plusMillis(1), points -> last(points, readings, forecasts));
        Set<ComponentId> failed = Failures.standing(history.events(at.minus(REPAIR_TIME), at.plusMillis(1)));
        Topology topology = then(now.topology(), at, failed);
        return new FleetSnapshot(at, now.simulated(), topology, Map.copyOf(readings), Map.copyOf(forecasts), List.of(),
                now.migrations().stream().filter(migration -> wasUnderWay(migration, at)).toList(),
                alarms(topology, at, failed, forecasts, thresholds), List.of(), now.figures());
    }

    private static void last(Points points, Map<SeriesKey, Reading> readings, Map<ComponentId, Forecast> forecasts) {
        if (points.size() == 0) {
            return;
        }
        int last = points.size() - 1;
        ComponentId id = points.key().component();
        Instant at = Instant.ofEpochMilli(points.epochMillis()[last]);
        double value = points.values()[last];
        readings.put(points.key(), new Reading(id, points.key().metric(), at, value, points.unit(), ""));
        if (points.key().metric().equals(Operations.FORECAST_METRIC)) {
            forecasts.put(id, new Predicted(id, at, Map.of(Horizon.H24, Math.clamp(value, 0.0, 1.0)), null, List.of(),
                    ""));
        }
    }

    /** Health is not in the history: what had failed was critical, of the rest nothing is claimed but that it was not. */
    private static Topology then(Topology now, Instant at, Set<ComponentId> failed) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        now.components().forEach((id, component) -> components.put(id, component.inHealth(failed.contains(id)
                ? Health.CRITICAL
                : component.health() == Health.UNKNOWN ? Health.UNKNOWN : Health.OK)));
        return new Topology(now.site(), at, components, now.shadowings(), now.workloads());
    }

    private static boolean wasUnderWay(MigrationView migration, Instant at) {
        boolean begun = false;
        boolean over = migration.state().isEnd();
        for (StepView step : migration.steps()) {
            Instant started = step.started();
            Instant ended = step.ended();
            begun |= started != null && !started.isAfter(at);
            over &= ended == null || !ended.isAfter(at);
        }
        return begun && !over;
    }

    private static List<Alarm> alarms(Topology topology, Instant at, Set<ComponentId> failed,
            Map<ComponentId, Forecast> forecasts, Map<String, Double> thresholds) {
        List<Alarm> alarms = new ArrayList<>();
        for (Component component : topology.components().values()) {
            if (failed.contains(component.id())) {
                alarms.add(new Alarm("past-failure:" + component.id(), Severity.CRITICAL, component.id(), component
                        .name() + " of " + component.service() + " had failed", at, "", ""));
            } else if (forecasts.get(component.id()) instanceof Predicted predicted && predicted.within(
                    Horizon.H24) >= threshold(thresholds, component)) {
                alarms.add(new Alarm("past-forecast:" + component.id(), Severity.HIGH, component.id(), String.format(
                        Locale.ROOT, "%s of %s: %.0f %% within 24 h", component.name(), component.service(),
                        predicted.within(Horizon.H24) * 100), at, "", ""));
            }
        }
        alarms.sort(Comparator.comparing(Alarm::severity));
        return alarms;
    }

    static double threshold(Map<String, Double> thresholds, Component component) {
        return thresholds.getOrDefault(component.kind().word(), thresholds.getOrDefault("default", 1.0));
    }

    /** Failures as the log tells of them. */
    static final class Failures {
        private Failures() {}

        /** What had failed and was not replaced since; {@code events} oldest first. */
        static Set<ComponentId> standing(List<ComponentEvent> events) {
            Set<ComponentId> failed = new java.util.HashSet<>();
            for (ComponentEvent event : events) {
                if (event.kind() == ComponentEvent.Kind.FAILURE) {
                    failed.add(event.component());
                } else if (event.kind() == ComponentEvent.Kind.REPLACED) {
                    failed.remove(event.component());
                }
            }
            return failed;
        }
    }
}
