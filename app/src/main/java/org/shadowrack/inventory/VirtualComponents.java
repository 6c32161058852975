package org.shadowrack.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.config.InventorySettings.Virtual;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;

/**
 * Machines and containers that the site's settings name. They stand where their host stands, and are gone from a discovery
 * that did not reach it. Pure.
 */
final class VirtualComponents {
    private VirtualComponents() {}

    static Topology added(Topology topology, List<Virtual> virtual) {
        if (virtual.isEmpty()) {
            return topology;
        }
        Map<ComponentId, Component> components = new LinkedHashMap<>(topology.components());
        virtual.forEach(one -> host(topology, one).map(host -> component(one, host))
                .ifPresent(component -> components.put(component.id(), component)));
        return new Topology(topology.site(), topology.at(), components, topology.shadowings(), topology.workloads());
    }

    /** The machine itself where the service tells of one, else anything of it. */
    private static Optional<Component> host(Topology topology, Virtual one) {
        return topology.ofService(one.host()).filter(component -> component.kind() == ComponentKind.SERVER).findFirst()
                .or(() -> topology.ofService(one.host()).findFirst());
    }

    private static Component component(Virtual one, Component host) {
        return new Component(new ComponentId(one.id()), one.kind(), one.name(), host.service(), "", host.id(), null,
                null, Health.UNKNOWN, null, null, List.of(), host.position(), host.role());
    }
}
