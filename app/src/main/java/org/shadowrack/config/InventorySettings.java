package org.shadowrack.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.security.Trust;

/**
 * What tells of racks, feeds and uplinks besides the services themselves. A later one overrides: the services, NetBox, the
 * tables in their order.
 *
 * @param positions CSV files, absolute
 * @param netBox null for none
 */
public record InventorySettings(List<Path> positions, @Nullable NetBox netBox) {
    /** The services alone. */
    public static final InventorySettings NONE = new InventorySettings(List.of(), null);

    public InventorySettings {
        positions = List.copyOf(positions);
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
