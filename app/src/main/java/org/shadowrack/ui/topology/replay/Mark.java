package org.shadowrack.ui.topology.replay;

import java.time.Instant;

/**
 * Something that happened, as a mark on the time line.
 *
 * @param at when
 * @param kind what kind of thing
 * @param text what, in one line
 */
public record Mark(Instant at, Kind kind, String text) {
    /** What kind of thing happened. */
    public enum Kind {
        /** A failure or a warning. */
        ALARM,
        /** A forecast came over its threshold. */
        FORECAST,
        /** A step of a migration began. */
        STEP
    }
}
