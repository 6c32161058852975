package org.shadowrack.ui.screen;

import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.site.ComponentId;

/** What the operator has selected. */
public sealed interface Subject {
    /** Nothing. */
    record Nothing() implements Subject {}

    /** A component. */
    record OfComponent(ComponentId id) implements Subject {}

    /** A rack, by its name: a service need not tell of it. */
    record OfRack(String name) implements Subject {}

    /** A service as a whole, by its name. */
    record OfService(String name) implements Subject {}

    /** A migration. */
    record OfMigration(MigrationId id) implements Subject {}

    /** A workload that may not have a migration yet. */
    record OfWorkload(String name) implements Subject {}
}
