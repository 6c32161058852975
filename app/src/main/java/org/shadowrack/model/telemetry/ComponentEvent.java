package org.shadowrack.model.telemetry;

import java.time.Instant;
import org.shadowrack.model.site.ComponentId;

/**
 * Something that a log or an event stream told of a component.
 *
 * @param component whose
 * @param at when it happened, as the source says
 * @param kind what it means to us
 * @param messageId the source's message id, such as {@code Power.1.0.PowerSupplyFailed}; empty where it has none
 * @param text as the source words it
 */
public record ComponentEvent(ComponentId component, Instant at, Kind kind, String messageId, String text) {
    /** What an event means for labels and alarms. */
    public enum Kind {
        /** The component failed: a label for training. */
        FAILURE,
        /** A new part took its place: a new life begins. */
        REPLACED,
        /** Something abnormal short of a failure. */
        WARNING,
        /** Anything else. */
        INFO
    }
}
