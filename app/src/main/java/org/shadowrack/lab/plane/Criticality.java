package org.shadowrack.lab.plane;

import java.util.Locale;

/** How much an outage of a workload hurts. */
public enum Criticality {
    /** Money or safety is lost within minutes. */
    CRITICAL,
    /** Users notice at once. */
    HIGH,
    /** It can wait for the morning. */
    NORMAL;

    /** The word of the API: {@code critical}, {@code high} or {@code normal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
