package org.shadowrack.telemetry;

import java.time.Instant;
import java.util.List;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;

/** Polls the services of one site: a virtual thread and one request in flight each, under a fleet-wide limit. */
public interface Collector extends AutoCloseable {
    /** One round over all services; returns when all have answered or timed out, or the round's patience is at its end. */
    Round pollOnce();

    /** Pulls what the services' own history holds after {@code since} into {@code sink}. Answers how many readings. */
    long backfill(Instant since, Sink sink);

    /**
     * Log entries of all services created after {@code since}, oldest first; of a service that was asked less than a
     * minute ago, and has not changed since, none.
     */
    List<ComponentEvent> events(Instant since);

    /** Stops and logs out everywhere. */
    @Override
    void close();

    /** Takes readings as they come; called from several threads. */
    interface Sink {
        /** Takes a portion. */
        void accept(List<Observation.Reading> readings);
    }

    /**
     * What a round brought.
     *
     * @param observations all of them
     * @param statusChanges components whose health, state or power is newer than in the last round
     * @param services polled
     * @param seconds real time it took
     * @param pollMillis time of each service's poll
     */
    record Round(List<Observation> observations, List<Component> statusChanges, int services, double seconds,
            List<Double> pollMillis) {}
}
