package org.shadowrack.redfish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;

/**
 * One Redfish service. Thread-safe; at most one request in flight. Closing logs out. A component's id is the target's
 * name followed by its full URI.
 */
public interface RedfishClient extends AutoCloseable {
    /** Walks the whole service: components, their readings, and what could not be used. Fails only where the root can't be had. */
    Outcome<Walk> walk();

    /** Pulls the current readings in as few requests as the service permits; remembers what it learnt of the service. */
    Outcome<Sweep> sweep();

    /**
     * Hands every reading after {@code since} that the service still holds to {@code sink}, in portions, oldest first.
     * Answers how many; 0 where the service keeps no history.
     */
    Outcome<Long> backfill(Instant since, Consumer<List<Observation.Reading>> sink);

    /** Log entries created after {@code since}, oldest first, with the component that each is about. */
    Outcome<List<ComponentEvent>> events(Instant since);

    /** The service's own clock. */
    Outcome<Instant> clock();

    /** PowerState of the system at {@code systemUri}, read now. */
    Outcome<String> powerState(String systemUri);

    /** Resets the system at {@code systemUri}; only a ResetType that the service allows. Accepted is not done: read the power state. */
    Outcome<Outcome.Done> reset(String systemUri, String resetType);

    /**
     * Resets the system and looks until it is off, on, or on again, as {@code resetType} means; fails where that is not
     * seen within {@code most}. Nobody else is served meanwhile.
     */
    Outcome<ResetEnd> resetAndConfirm(String systemUri, String resetType, Duration most);

    /**
     * Applies {@code json} to the resource at {@code uri} by PATCH, and only if nobody changed it since it was read;
     * waits for the task that it may become.
     */
    Outcome<Outcome.Done> change(String uri, String json);

    /** The resource at {@code uri} as indented JSON text. */
    Outcome<String> raw(String uri);

    @Override
    void close();

    /** What a walk found. {@code bytes} of reply bodies; {@code seconds} of real time. */
    record Walk(String vendor, String product, String redfishVersion, int requests, long bytes, double seconds,
            List<Component> components, List<Observation.Reading> readings, List<Observation.Malformed> problems) {}

    /** What a poll brought. */
    record Sweep(List<Observation> observations, List<Component> statusChanges, int requests, long bytes) {}

    /** What a reset came to: the PowerState seen last, and whether the power was seen to be gone in between. */
    record ResetEnd(String powerState, boolean lostPower) {}
}
