package org.shadowrack.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.security.Trust;

/**
 * What tells of racks, feeds and uplinks, and of what runs on the hosts, besides the services themselves. A later one
 * overrides: the services, NetBox, the tables in their order.
 *
 * @param positions CSV files, absolute
 * @param netBox null for none
 * @param virtual machines and containers, of which no service tells
 * @param hypervisors systems that tell which machines and containers they host
 */
public record InventorySettings(List<Path> positions, @Nullable NetBox netBox, List<Virtual> virtual,
        List<Hypervisor> hypervisors) {
    /** The services alone. */
    public static final InventorySettings NONE = new InventorySettings(List.of(), null, List.of(), List.of());

    public InventorySettings {
        positions = List.copyOf(positions);
        virtual = List.copyOf(virtual);
        hypervisors = List.copyOf(hypervisors);
    }

    /**
     * A virtual machine or a container.
     *
     * @param name unique on its host
     * @param host the service of the machine that it runs on
     * @param kind VM or CONTAINER
     */
    public record Virtual(String name, String host, ComponentKind kind) {
        /** The id of its component: where shadowings of virtual granularity and metric stores' mappings name it. */
        public String id() {
            return host + "/virtual/" + name;
        }
    }

    /**
     * A system that hosts virtual machines or containers, and tells which.
     *
     * @param host the service of the machine that it runs on
     * @param driver the name of the driver that asks it
     * @param endpoints what the driver needs to reach it: plain values and credential references, never secrets
     */
    public record Hypervisor(String host, String driver, Map<String, String> endpoints) {
        public Hypervisor {
            endpoints = Map.copyOf(endpoints);
        }
    }

    /**
     * A NetBox.
     *
     * @param url its root, without {@code /api}
     * @param credential reference to its token
     * @param trust whose certificate is accepted
     */
    public record NetBox(URI url, String credential, Trust trust) {}
}
