package org.shadowrack.operations.alarms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Severity;

/**
 * Alarms of components that report themselves as not well. A whole that only repeats what one of its parts says
 * ({@code HealthRollup}) raises none: the part is what an operator must look at.
 */
final class HealthAlarms {
    private static final Set<ComponentKind> WHOLES = Set.of(ComponentKind.RACK, ComponentKind.CHASSIS,
            ComponentKind.SERVER);

    private final Topology topology;
    private final Set<ComponentId> repeating = new HashSet<>();

    private HealthAlarms(Topology topology) {
        this.topology = topology;
    }

    /** The alarms, but of {@code told}, of which something worse is said already. */
    static List<Raised> of(Topology topology, Collection<@Nullable ComponentId> told) {
        HealthAlarms alarms = new HealthAlarms(topology);
        alarms.findRepeating();
        List<Raised> raised = new ArrayList<>();
        for (Component component : topology.components().values()) {
            if (ill(component) && !alarms.repeating.contains(component.id()) && !told.contains(component.id())) {
                raised.add(component.health() == Health.CRITICAL
                        ? Raised.of("health", Severity.CRITICAL, component, " is critical", "replace")
                        : Raised.of("health", Severity.MEDIUM, component, " reports a warning", "look"));
            }
        }
        return raised;
    }

    private static boolean ill(Component component) {
        return component.health() == Health.CRITICAL || component.health() == Health.WARNING;
    }

    private void findRepeating() {
        Map<String, List<Component>> wholes = new HashMap<>();
        topology.components().values().stream().filter(component -> WHOLES.contains(component.kind()))
                .forEach(whole -> wholes.computeIfAbsent(whole.service(), service -> new ArrayList<>()).add(whole));
        topology.components().values().stream()
                .filter(component -> ill(component) && !WHOLES.contains(component.kind())).forEach(part -> {
                    // A service of one server is that server: its chassis and its system sum up the same parts.
                    List<Component> same = wholes.getOrDefault(part.service(), List.of());
                    if (same.stream().filter(whole -> whole.kind() == ComponentKind.SERVER).count() <= 1) {
                        same.forEach(whole -> repeats(whole, part));
                    }
                });
        topology.components().values().stream().filter(HealthAlarms::ill).forEach(this::above);
    }

    /** Everything that the part is built into; a service may tell of a circle. */
    private void above(Component part) {
        Set<ComponentId> seen = new HashSet<>(Set.of(part.id()));
        ComponentId above = part.parent();
        while (above != null && seen.add(above)) {
            Component whole = topology.components().get(above);
            if (whole != null) {
                repeats(whole, part);
            }
            above = whole == null ? null : whole.parent();
        }
    }

    private void repeats(Component whole, Component part) {
        if (whole.health().worse(part.health()) == part.health()) {
            repeating.add(whole.id());
        }
    }
}
