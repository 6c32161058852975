package org.shadowrack.forecast.deviation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;

/**
 * Follows a history and tells, slot by slot of half an hour, how far each component is from its peers and its own past. It keeps its
 * state, so that each advance reads only what is new. One thread.
 */
public final class Deviations {
    /** The grid. */
    public static final Duration SLOT = Duration.ofMinutes(30);
    /** How much history before the present is enough to know what is usual. */
    public static final Duration MEMORY = Duration.ofDays(15);

    private final Predicate<String> left;
    private final Map<String, HostDeviations> hosts = new HashMap<>();
    private long done;

    /** From {@code start} on; metrics for which {@code left} says so are left out. */
    public Deviations(Instant start, Predicate<String> left) {
        this.left = left;
        this.done = Math.floorDiv(start.toEpochMilli(), SLOT.toMillis());
    }

    /** Until when it has come. */
    public Instant reached() {
        return Instant.ofEpochMilli(done * SLOT.toMillis());
    }

    /** Goes on to the last whole slot before {@code now}; {@code sink} gets a row for each component and slot, in time order a host. */
    public void advance(History history, Topology topology, Instant now, Consumer<DeviationRow> sink) {
        long until = Math.floorDiv(now.toEpochMilli(), SLOT.toMillis());
        if (until <= done) {
            return;
        }
        Map<String, List<Measured>> byHost = new HashMap<>();
        Instant from = reached().plusMillis(1);
        Instant to = Instant.ofEpochMilli(until * SLOT.toMillis()).plusMillis(1);
        history.scan(from, to, points -> topology.component(points.key().component())
                .filter(component -> isPart(component, points)).ifPresent(component -> byHost
                        .computeIfAbsent(component.service(), host -> new ArrayList<>())
                        .add(new Measured(component, points))));
        Map<String, List<ComponentEvent>> renewals = renewals(history, topology, from, to);
        byHost.forEach((host, points) -> hosts.computeIfAbsent(host, name -> new HostDeviations()).advance(done,
                until, points, renewals.getOrDefault(host, List.of()), sink));
        done = until;
    }

    private boolean isPart(Component component, Points points) {
        return points.size() > 0 && !left.test(points.key().metric()) && follows(component);
    }

    /** Whether a component is followed: a part, of which a host has several or one that wears. A host as a whole is as its load is. */
    public static boolean follows(Component component) {
        return switch (component.kind()) {
            case CPU, GPU, DIMM, DRIVE, NIC, FAN, PUMP, POWER_SUPPLY, BATTERY -> true;
            case RACK, CHASSIS, SERVER, BMC, STORAGE, SWITCH, POWER_SHELF, PDU, CIRCUIT, OUTLET, VM, CONTAINER, OTHER ->
                false;
        };
    }

    private static Map<String, List<ComponentEvent>> renewals(History history, Topology topology, Instant from,
            Instant to) {
        Map<String, List<ComponentEvent>> byHost = new HashMap<>();
        for (ComponentEvent event : history.events(from, to)) {
            Optional<Component> component = topology.component(event.component());
            boolean renews = event.kind() == ComponentEvent.Kind.REPLACED
                    || event.kind() == ComponentEvent.Kind.FAILURE;
            if (renews && component.isPresent()) {
                byHost.computeIfAbsent(component.get().service(), host -> new ArrayList<>()).add(event);
            }
        }
        return byHost;
    }

    /** One series of a component. */
    record Measured(Component component, Points points) {}
}
