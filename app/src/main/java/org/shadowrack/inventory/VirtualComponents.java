package org.shadowrack.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.InventorySettings.Virtual;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;

/**
 * Machines and containers that the site's settings name, and those that the systems which host them tell of. They stand
 * where their host stands, and are gone from a discovery that did not reach it. Pure.
 */
final class VirtualComponents {
    private VirtualComponents() {}

    /** Whether it is one. */
    static boolean isVirtual(Component component) {
        return component.kind() == ComponentKind.VM || component.kind() == ComponentKind.CONTAINER;
    }

    /** With those that the settings name, of which nothing more is known. */
    static Topology added(Topology topology, List<Virtual> virtual) {
        return with(topology, virtual.stream().flatMap(one -> topology.host(one.host())
                .map(host -> component(one.host(), Guest.unknown(one.name(), one.kind()), host)).stream()).toList());
    }

    /** With what a host's system tells of; that overrides the settings. */
    static Topology hosted(Topology topology, String service, List<Guest> guests) {
        return topology.host(service).map(host -> with(topology,
                guests.stream().map(guest -> component(service, guest, host)).toList())).orElse(topology);
    }

    /** With those of the silent hosts that were known before: still there for all one knows, in a state that nobody knows. */
    static Topology kept(Topology topology, Topology before, Set<String> silent) {
        return with(topology, before.components().values().stream()
                .filter(one -> isVirtual(one) && silent.contains(one.service()))
                .filter(one -> unheard(topology, one))
                .map(one -> new Component(one.id(), one.kind(), one.name(), one.service(), one.uri(), one.parent(),
                        one.model(), one.serial(), Health.UNKNOWN, null, null, List.of(), one.position(), one.role()))
                .toList());
    }

    /** Not there at all, or named by the settings alone, while its host is there. */
    private static boolean unheard(Topology topology, Component one) {
        Component now = topology.components().get(one.id());
        return now == null ? topology.ofService(one.service()).findAny().isPresent() : now.serial() == null;
    }

    private static Topology with(Topology topology, List<Component> more) {
        Map<ComponentId, Component> components = new LinkedHashMap<>(topology.components());
        more.forEach(component -> components.put(component.id(), component));
        return new Topology(topology.site(), topology.at(), components, topology.shadowings(), topology.workloads());
    }

    /** The machine itself where the service tells of one, else anything of it. */
    private static Component component(String service, Guest guest, Component host) {
        return new Component(new ComponentId(new Virtual(guest.name(), service, guest.kind()).id()), guest.kind(),
                guest.name(), host.service(), "", host.id(), guest.size() == null ? null : guest.size().text(),
                guest.serial(), guest.health(), guest.state(), guest.powerState(), List.of(), host.position(),
                host.role());
    }
}
