package org.shadowrack.inventory;

import java.util.List;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Tells which virtual machines and containers a system hosts. Thread-safe; ends without being interrupted. */
public interface GuestSource {
    /**
     * All of them, the ones that are off as well. A problem where nothing can be known: that is another thing than a system
     * that hosts none.
     */
    Outcome<Guests> guests(Hypervisor hypervisor);

    /**
     * What a system hosts.
     *
     * @param guests in any order; one that did not answer is among them, unknown
     * @param silent why one did not
     */
    record Guests(List<Guest> guests, List<Problem> silent) {
        public Guests {
            guests = List.copyOf(guests);
            silent = List.copyOf(silent);
        }
    }
}
