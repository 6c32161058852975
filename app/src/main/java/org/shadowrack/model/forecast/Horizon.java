package org.shadowrack.model.forecast;

import java.time.Duration;

/** How far ahead a probability looks. */
public enum Horizon {
    H1(Duration.ofHours(1)), H6(Duration.ofHours(6)), H24(Duration.ofHours(24)), H72(Duration.ofHours(72)), D7(
            Duration.ofDays(7));

    private final Duration length;

    Horizon(Duration length) {
        this.length = length;
    }

    /** Its length. */
    public Duration length() {
        return length;
    }
}
