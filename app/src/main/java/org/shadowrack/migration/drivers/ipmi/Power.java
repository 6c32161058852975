package org.shadowrack.migration.drivers.ipmi;

import java.util.Locale;

/** What a chassis' power is, and what it is told to be. */
enum Power {
    ON, OFF;

    /** As the command line has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
