package org.shadowrack.redfish.vendor;

import java.util.List;
import java.util.Optional;
import org.shadowrack.model.telemetry.ComponentEvent;

/** Fills what the standard leaves open for one vendor. Stateless. */
public interface VendorAdapter {
    /** Whether it serves the vendor that the service root and manager name; both may be empty. */
    boolean serves(String vendor, String product);

    /** The vendor's name as people write it. */
    String vendor();

    /** The numbers that the vendor tells in its own parts of standard resources. */
    default List<OemReading> readings() {
        return List.of();
    }

    /** What a log entry means, by rules that the table of message ids can't hold; empty where the standard's own rules do. */
    default Optional<ComponentEvent.Kind> meaning(String messageId, String severity) {
        return Optional.empty();
    }
}
