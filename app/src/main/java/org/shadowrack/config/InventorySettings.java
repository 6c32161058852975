package org.shadowrack.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
 */
public record InventorySettings(List<Path> positions, @Nullable NetBox netBox, List<Virtual> virtual) {
    /** The services alone. */
    public static final InventorySettings NONE = new InventorySettings(List.of(), null, List.of());

    public InventorySettings {
        positions = List.copyOf(positions);
        virtual = List.copyOf(virtual);
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
     * A NetBox.
     *
     * @param url its root, without {@code /api}
     * @param credential reference to its token
     * @param trust whose certificate is accepted
     */
    public record NetBox(URI url, String credential, Trust trust) {}
}
