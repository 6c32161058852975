package org.shadowrack.model.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a site is known to consist of, at one instant. Immutable.
 *
 * @param site the site's name
 * @param at when it was discovered
 * @param components by id, in discovery order
 * @param shadowings which host mirrors which
 * @param workloads what runs on it
 */
public record Topology(String site, Instant at, Map<ComponentId, Component> components, List<Shadowing> shadowings,
        List<Workload> workloads) {
    public Topology {
        components = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(components));
        shadowings = List.copyOf(shadowings);
        workloads = List.copyOf(workloads);
    }

    /** A site of which nothing is known yet. */
    public static Topology empty(String site) {
        return new Topology(site, Instant.EPOCH, Map.of(), List.of(), List.of());
    }

    /** The component with this id. */
    public Optional<Component> component(ComponentId id) {
        return Optional.ofNullable(components.get(id));
    }

    /** All components of a kind, in discovery order. */
    public Stream<Component> ofKind(ComponentKind kind) {
        return components.values().stream().filter(component -> component.kind() == kind);
    }

    /** The components that the service with this name told of. */
    public Stream<Component> ofService(String service) {
        return components.values().stream().filter(component -> component.service().equals(service));
    }

    /** The component that stands for a host: its server, or else the first that its service told of. */
    public Optional<Component> host(String service) {
        return ofService(service).filter(component -> component.kind() == ComponentKind.SERVER).findFirst()
                .or(() -> ofService(service).findFirst());
    }

    /** The workload with this name. */
    public Optional<Workload> workload(String name) {
        return workloads.stream().filter(workload -> workload.name().equals(name)).findFirst();
    }
}
