package org.shadowrack.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;

/** What differs between two discoveries, as events. Pure. */
public final class TopologyChanges {
    /** Message ids of these events begin so. */
    public static final String MESSAGES = "ShadowRack.Inventory.";

    private TopologyChanges() {}

    /**
     * The components that were added, removed, replaced (another serial number: a new life) or changed. Nothing is said
     * removed of a service that the later discovery has nothing of: it was not reached. Nothing at all at the first one.
     */
    public static List<ComponentEvent> between(Topology before, Topology after) {
        List<ComponentEvent> events = new ArrayList<>();
        if (before.components().isEmpty()) {
            return events;
        }
        Set<String> reached = services(after);
        Set<String> known = services(before);
        for (Component was : before.components().values()) {
            if (!after.components().containsKey(was.id()) && reached.contains(was.service())) {
                events.add(event(was, after.at(), Kind.WARNING, "Removed", "is not there any more"));
            }
        }
        for (Component is : after.components().values()) {
            Component was = before.components().get(is.id());
            if (was != null) {
                change(was, is, after.at(), events);
                power(was, is, after.at(), events);
            } else if (known.contains(is.service())) {
                events.add(event(is, after.at(), Kind.INFO, "Added", "was added"));
            }
        }
        return events;
    }

    private static Set<String> services(Topology topology) {
        return topology.components().values().stream().map(Component::service).collect(Collectors.toSet());
    }

    private static void change(Component was, Component is, Instant at, List<ComponentEvent> events) {
        if (was.serial() != null && is.serial() != null && !was.serial().equals(is.serial())) {
            events.add(event(is, at, Kind.REPLACED, "Replaced",
                    "was replaced: serial number " + was.serial() + " became " + is.serial()));
        } else if (was.model() != null && is.model() != null && !was.model().equals(is.model())) {
            events.add(event(is, at, Kind.INFO, "Changed", "has another model: " + was.model() + " became "
                    + is.model()));
        } else if (!Objects.equals(was.position(), is.position())) {
            events.add(event(is, at, Kind.INFO, "Moved", "moved: " + was.position() + " became " + is.position()));
        }
    }

    /** Nobody polls a guest; so only here it shows that one was stopped, started or paused. */
    private static void power(Component was, Component is, Instant at, List<ComponentEvent> events) {
        if (VirtualComponents.isVirtual(is) && was.powerState() != null && is.powerState() != null
                && !was.powerState().equals(is.powerState())) {
            events.add(event(is, at, is.powerState().equals("On") ? Kind.INFO : Kind.WARNING, "PowerState",
                    "is " + is.powerState() + ", and was " + was.powerState()));
        }
    }

    private static ComponentEvent event(Component component, Instant at, Kind kind, String message, String what) {
        return new ComponentEvent(component.id(), at, kind, MESSAGES + message,
                component.kind().word() + " " + component.name() + " " + what);
    }
}
