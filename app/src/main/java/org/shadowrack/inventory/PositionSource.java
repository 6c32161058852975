package org.shadowrack.inventory;

import java.util.Map;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Position;

/** Something besides the services that knows where hosts stand. */
public interface PositionSource {
    /** Positions by the host's name, in lower case. */
    Outcome<Map<String, Position>> positions();
}
