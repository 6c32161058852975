package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Place;
import org.shadowrack.migration.drivers.postgres.host.Server;

/** The replication slot at {@code primary} that keeps what {@code standby} has not got yet. */
record Slot(Server primary, Place standby) {
    private static final String BY_NAME = " FROM pg_replication_slots WHERE slot_name = ?";

    void create() throws Trouble {
        if (primary.sql().first("SELECT 1" + BY_NAME, row -> row.getInt(1), standby.slot()) == null) {
            primary.sql().first("SELECT pg_create_physical_replication_slot(?, true)", row -> row.getString(1),
                    standby.slot());
        }
    }

    /** A slot that nobody reads would keep WAL until the disk is full. Nothing to do where the primary does not run. */
    void drop() throws Trouble {
        primary.sql().first("SELECT pg_drop_replication_slot(slot_name)" + BY_NAME, row -> row.getString(1),
                standby.slot());
    }
}
