package org.shadowrack.forecast.deviation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;

/**
 * What the log says of the components' lives.
 *
 * @param began when the present life of those began that failed or were replaced before
 * @param failed those that have failed and not been replaced
 */
public record Lifespans(Map<ComponentId, Instant> began, Set<ComponentId> failed) {
    /** From all events of a history, oldest first. */
    public static Lifespans of(List<ComponentEvent> events) {
        Map<ComponentId, Instant> began = new HashMap<>();
        Set<ComponentId> failed = new HashSet<>();
        for (ComponentEvent event : events) {
            switch (event.kind()) {
                case FAILURE -> {
                    failed.add(event.component());
                    began.put(event.component(), event.at());
                }
                case REPLACED -> {
                    failed.remove(event.component());
                    began.put(event.component(), event.at());
                }
                case WARNING, INFO -> {
                }
            }
        }
        return new Lifespans(Map.copyOf(began), Set.copyOf(failed));
    }

    /** When the present life of a component began; the beginning of time where the log does not say. */
    public Instant began(ComponentId component) {
        return began.getOrDefault(component, Instant.EPOCH);
    }
}
