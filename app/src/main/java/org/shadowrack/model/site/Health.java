package org.shadowrack.model.site;

/** Redfish's Health; {@link #UNKNOWN} where the service gives none, which is never the same as OK. */
public enum Health {
    OK, WARNING, CRITICAL, UNKNOWN;

    /** The worse of the two; unknown is worse than OK only. */
    public Health worse(Health other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case OK -> 0;
            case UNKNOWN -> 1;
            case WARNING -> 2;
            case CRITICAL -> 3;
        };
    }
}
