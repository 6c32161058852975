package org.shadowrack.forecast.label;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Moves;
import org.shadowrack.model.telemetry.Moves.Move;
import org.shadowrack.training.data.Span;

/**
 * Where a workload was moved away, what its host's components survived they may have survived for that alone. From the move until
 * the workload is back their survival is neither good news nor bad. Used once, by one thread.
 */
final class Interference {
    private final Map<String, List<Span>> byHost = new HashMap<>();
    private final Map<Place, Integer> balances = new HashMap<>();
    private final Map<Place, Instant> since = new HashMap<>();
    private final Set<Move> seen = new HashSet<>();

    private Interference() {}

    /** By component the spans in which a workload of its host was away; {@code events} oldest first. */
    static Map<String, List<Span>> of(List<ComponentEvent> events, Topology topology, Instant now) {
        Interference interference = new Interference();
        for (ComponentEvent event : events) {
            topology.component(event.component()).ifPresent(component -> Moves.of(event)
                    .ifPresent(move -> interference.see(component.service(), event.at(), move)));
        }
        interference.since.forEach((place, from) -> interference.add(place, from, now.plusMillis(1)));
        Map<String, List<Span>> byComponent = new HashMap<>();
        for (Component component : topology.components().values()) {
            List<Span> spans = interference.byHost.get(component.service());
            if (spans != null) {
                byComponent.put(component.id().value(), List.copyOf(spans));
            }
        }
        return byComponent;
    }

    private void see(String host, Instant at, Move move) {
        if (!seen.add(move)) {
            return;
        }
        Place place = new Place(host, move.workload());
        // A guest that leaves again leaves its host as it was before; only what was at home there is missed.
        int balance = balances.merge(place, move.left() ? -1 : 1, Integer::sum);
        if (move.left() && balance == -1) {
            since.put(place, at);
        } else if (!move.left() && balance == 0) {
            Instant from = since.remove(place);
            if (from != null) {
                add(place, from, at);
            }
        }
    }

    private void add(Place place, Instant from, Instant until) {
        if (from.isBefore(until)) {
            byHost.computeIfAbsent(place.host(), none -> new ArrayList<>())
                    .add(new Span(from.toEpochMilli(), until.toEpochMilli()));
        }
    }

    /** A workload on a host. */
    private record Place(String host, String workload) {}
}
