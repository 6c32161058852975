package org.shadowrack.whatif.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shadowrack.decision.replay.ThresholdReplay;
import org.shadowrack.decision.replay.ThresholdReplay.Alarm;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.simulation.Incident.FalseAlarm;
import org.shadowrack.whatif.simulation.Incident.Unwarned;
import org.shadowrack.whatif.simulation.Incident.Warned;

/** Replays a scenario's thresholds on tracks. An alarm whose outcome the record does not show is left out. Pure. */
final class IncidentFinder {
    /** What the recorded probabilities look ahead. */
    static final Duration HORIZON = Duration.ofHours(24);

    private final Scenario scenario;
    private final UnaryOperator<String> kinds;

    /** {@code kinds} gives a component's kind by its id. */
    IncidentFinder(Scenario scenario, UnaryOperator<String> kinds) {
        this.scenario = scenario;
        this.kinds = kinds;
    }

    List<Incident> find(Track track) {
        String kind = kinds.apply(track.component());
        String host = host(track.component());
        List<Alarm> alarms = ThresholdReplay.alarms(track, scenario.threshold(kind), scenario.releaseBelow());
        List<Incident> incidents = new ArrayList<>();
        for (Instant failure : track.failures()) {
            long at = failure.toEpochMilli();
            incidents.add(alarms.stream().filter(alarm -> warns(alarm, at)).findFirst()
                    .<Incident>map(alarm -> new Warned(kind, host, alarm.start(), at))
                    .orElseGet(() -> new Unwarned(kind, host, at)));
        }
        for (Alarm alarm : alarms) {
            Long end = alarm.end();
            if (end != null && isResolved(end, track) && track.failures().stream()
                    .noneMatch(failure -> warns(alarm, failure.toEpochMilli()))) {
                incidents.add(new FalseAlarm(kind, host, alarm.start(), end));
            }
        }
        return incidents;
    }

    private static boolean isResolved(long end, Track track) {
        return end + HORIZON.toMillis() <= track.epochMillis()[track.epochMillis().length - 1];
    }

    private static boolean warns(Alarm alarm, long failure) {
        Long end = alarm.end();
        return alarm.start() < failure && (end == null || end >= failure - HORIZON.toMillis());
    }

    /** A component's id begins with the name of the service that told of it. */
    private static String host(String component) {
        int slash = component.indexOf('/');
        return slash < 0 ? component : component.substring(0, slash);
    }
}
