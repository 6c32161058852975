package org.shadowrack.whatif.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.SeriesKey;

/** Reads from a history what was forecast for each component before the outcome was known, and what then failed. */
final class RecordedTracks {
    /** The series in which the console records its forecasts: probability of failure within 24 h. */
    static final String METRIC = "forecast_failure_24h";

    /** After any reading; Instant.MAX does not fit into milliseconds. */
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private RecordedTracks() {}

    /** One track a component that was forecast or failed, by id. Failures before the first forecast are left out. */
    static List<Track> of(History history) {
        Map<ComponentId, Points> forecasts = forecasts(history);
        Instant begin = Instant.ofEpochMilli(forecasts.values().stream().mapToLong(points -> points.epochMillis()[0])
                .min().orElse(Long.MAX_VALUE));
        Map<ComponentId, List<Instant>> failures = new TreeMap<>();
        forecasts.keySet().forEach(component -> failures.put(component, new ArrayList<>()));
        for (ComponentEvent event : history.events(Instant.EPOCH, FAR)) {
            if (event.kind() == ComponentEvent.Kind.FAILURE && !event.at().isBefore(begin)) {
                failures.computeIfAbsent(event.component(), unseen -> new ArrayList<>()).add(event.at());
            }
        }
        return failures.entrySet().stream().map(entry -> track(entry.getKey(), forecasts.get(entry.getKey()),
                entry.getValue())).toList();
    }

    private static Map<ComponentId, Points> forecasts(History history) {
        Map<ComponentId, Points> forecasts = new TreeMap<>();
        for (SeriesKey key : history.latest().keySet()) {
            if (key.metric().equals(METRIC)) {
                Points points = history.range(key, Instant.EPOCH, FAR);
                if (points.size() > 0) {
                    forecasts.put(key.component(), points);
                }
            }
        }
        return forecasts;
    }

    private static Track track(ComponentId component, @org.jspecify.annotations.Nullable Points points,
            List<Instant> failures) {
        return points == null
                ? new Track(component.value(), new long[0], new double[0], failures)
                : new Track(component.value(), points.epochMillis(), points.values(), failures);
    }
}
