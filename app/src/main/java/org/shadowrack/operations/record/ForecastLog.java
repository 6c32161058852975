package org.shadowrack.operations.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.decision.replay.AlarmRule;
import org.shadowrack.decision.replay.Costs;
import org.shadowrack.decision.replay.ThresholdAdvisor;
import org.shadowrack.decision.replay.ThresholdReplay;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.decision.replay.Tradeoff;
import org.shadowrack.forecast.label.LabelReviews;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.Operations.Consequence;

/**
 * Records what was forecast as a series of its own beside the readings, so that a threshold can be judged on what the
 * models really said before the outcome was known.
 */
public final class ForecastLog {
    /** The series' metric; learners leave metrics with this prefix out. */
    static final String METRIC = Operations.FORECAST_METRIC;

    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final History history;

    /** Kept in {@code history}. */
    public ForecastLog(History history) {
        this.history = history;
    }

    /** Keeps what was forecast; an abstention leaves a gap. */
    public void record(Map<ComponentId, Forecast> forecasts) {
        List<Reading> readings = new ArrayList<>(forecasts.size());
        for (Forecast forecast : forecasts.values()) {
            if (forecast instanceof Predicted predicted) {
                readings.add(new Reading(predicted.component(), METRIC, predicted.at(), predicted.within(Horizon.H24),
                        "1", ""));
            }
        }
        history.append(readings);
    }

    /** What was forecast of {@code components} in a range; components without are left out. */
    public Map<ComponentId, Points> recent(Set<ComponentId> components, Instant from, Instant to) {
        Map<ComponentId, Points> recent = new HashMap<>();
        for (ComponentId id : components) {
            Points points = history.range(new SeriesKey(id, METRIC), from, to);
            if (points.size() > 0) {
                recent.put(id, points);
            }
        }
        return recent;
    }

    /** What each of {@code rules} would have meant for the components of {@code kind} ({@code default}: all). */
    public List<Consequence> consequences(Topology topology, String kind, List<AlarmRule> rules, Instant now) {
        List<Track> tracks = tracks(topology, kind, now);
        return rules.stream().map(rule -> consequence(tracks, rule)).toList();
    }

    private static Consequence consequence(List<Track> tracks, AlarmRule rule) {
        var replayed = ThresholdReplay.replay(tracks, rule, Horizon.H24.length());
        return new Consequence(replayed.caught(), replayed.missed(), replayed.falseMigrationsPerMonth(),
                replayed.medianLeadSeconds(), replayed.days());
    }

    /** What every threshold would have meant for them. */
    public Tradeoff tradeoff(Topology topology, String kind, AlarmRule rule, Costs costs, Instant now) {
        return ThresholdAdvisor.of(tracks(topology, kind, now), rule, costs, Horizon.H24.length());
    }

    private List<Track> tracks(Topology topology, String kind, Instant now) {
        Instant from = now.minus(LOOK_BACK);
        Map<ComponentId, List<Instant>> failures = new LabelReviews(history.journal())
                .accepted(history.events(from, now)).stream()
                .filter(event -> event.kind() == ComponentEvent.Kind.FAILURE)
                .collect(Collectors.groupingBy(ComponentEvent::component,
                        Collectors.mapping(ComponentEvent::at, Collectors.toList())));
        return topology.components().values().stream()
                .filter(component -> kind.equals("default") || component.kind().word().equals(kind))
                .map(component -> track(component.id(), failures, from, now)).filter(Optional::isPresent)
                .map(Optional::orElseThrow).toList();
    }

    /** Failures before the first forecast could not have been caught and do not count as missed. */
    private Optional<Track> track(ComponentId id, Map<ComponentId, List<Instant>> failures, Instant from, Instant now) {
        Points points = history.range(new SeriesKey(id, METRIC), from, now.plusMillis(1));
        if (points.size() == 0) {
            return Optional.empty();
        }
        Instant first = Instant.ofEpochMilli(points.epochMillis()[0]);
        return Optional.of(new Track(id.value(), points.epochMillis(), points.values(),
                failures.getOrDefault(id, List.of()).stream().filter(first::isBefore).toList()));
    }
}
