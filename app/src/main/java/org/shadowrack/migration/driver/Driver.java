package org.shadowrack.migration.driver;

import java.util.Optional;
import org.shadowrack.inventory.GuestSource;

/**
 * Makes external systems of one kind do what a migration needs. A driver offers those capabilities that it has. Every verb
 * is idempotent by desired state: asking for what already holds is success. Stateless and thread-safe; all state is in the
 * systems and the journal.
 */
public interface Driver {
    /** The name that profiles use. */
    String name();

    /** Copies data. */
    default Optional<Replicator> replicator() {
        return Optional.empty();
    }

    /** Starts, stops and promotes the compute side. */
    default Optional<ComputeMover> compute() {
        return Optional.empty();
    }

    /** Points clients at a host. */
    default Optional<TrafficSwitch> traffic() {
        return Optional.empty();
    }

    /** Makes sure that a host no longer serves. */
    default Optional<Fence> fence() {
        return Optional.empty();
    }

    /** Lists what it hosts: for discovery, not for a move. */
    default Optional<GuestSource> guests() {
        return Optional.empty();
    }

    /** Asks as a client would. */
    default Optional<HealthProbe> probe() {
        return Optional.empty();
    }
}
