package org.shadowrack.lab.plane;

import java.time.Instant;

/** Hears when a host of the lab comes up or goes down. */
@FunctionalInterface
public interface HostListener {

    /**
     * A host changed.
     *
     * @param host the host's name
     * @param up   true when it runs from now on
     * @param at   when, by the lab's clock
     */
    void changed(String host, boolean up, Instant at);
}
