package org.shadowrack.operations.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.Observation.Malformed;
import org.shadowrack.model.telemetry.Observation.Unreachable;

/**
 * Keeps what the services get wrong. What a round sees is gone when a later round does not see it; what a discovery saw,
 * when a later one does not, since rounds look at fewer resources. Thread-safe.
 */
public final class ProblemBook {
    private final Map<Place, ServiceProblem> polled = new TreeMap<>(Place.ORDER);
    private final Map<Place, ServiceProblem> discovered = new TreeMap<>(Place.ORDER);

    /** One wrong thing in one place. */
    private record Place(String service, String uri, String kind) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::service).thenComparing(Place::uri)
                .thenComparing(Place::kind);
    }

    /** A round ended at {@code at} with these observations. */
    public synchronized void polled(List<Observation> observations, Instant at) {
        Set<Place> seen = new HashSet<>();
        for (Observation observation : observations) {
            switch (observation) {
                // Why a service is silent changes from try to try; that it is silent does not.
                case Unreachable(String service, Instant when, String reason) -> note(polled, seen, new Place(service,
                        "", ""), reason, at);
                case Malformed(String service, String uri, Instant when, String reason) -> note(polled, seen, new Place(
                        service, uri, reason), reason, at);
                case Observation.Reading reading -> {
                    // Nothing wrong.
                }
            }
        }
        polled.keySet().retainAll(seen);
    }

    /** A discovery ended at {@code at}: what it could not use, and the services it learnt nothing of. */
    public synchronized void discovered(List<Malformed> malformed, List<ServiceSettings> silent, Instant at) {
        Set<Place> seen = new HashSet<>();
        malformed.forEach(one -> note(discovered, seen, new Place(one.service(), one.uri(), one.reason()), one.reason(),
                at));
        silent.forEach(service -> note(discovered, seen, new Place(service.name(), "", ""),
                "nothing was discovered at " + service.url() + "; it is tried again by itself", at));
        discovered.keySet().retainAll(seen);
    }

    private static void note(Map<Place, ServiceProblem> book, Set<Place> seen, Place place, String reason,
            Instant at) {
        seen.add(place);
        book.merge(place, new ServiceProblem(place.service(), place.uri(), reason, at, at),
                (before, now) -> new ServiceProblem(now.service(), now.uri(), now.reason(), before.since(), at));
    }

    /** All of it, by service and address; what a round sees stands for what a discovery saw in the same place. */
    public synchronized List<ServiceProblem> all() {
        Map<Place, ServiceProblem> all = new TreeMap<>(Place.ORDER);
        all.putAll(discovered);
        all.putAll(polled);
        return List.copyOf(new ArrayList<>(all.values()));
    }
}
