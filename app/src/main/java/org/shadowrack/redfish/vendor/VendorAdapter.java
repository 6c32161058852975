package org.shadowrack.redfish.vendor;

import java.util.Optional;
import org.shadowrack.model.telemetry.ComponentEvent;

/** Fills what the standard leaves open for one vendor. Stateless. */
public interface VendorAdapter {
    /** Whether it serves the vendor that the service root and manager name; both may be empty. */
    boolean serves(String vendor, String product);

    /** The vendor's name as people write it. */
    String vendor();

    /** What a log entry means, where the vendor's message id says; empty where the standard's own rules do. */
    Optional<ComponentEvent.Kind> meaning(String messageId, String severity);
}
