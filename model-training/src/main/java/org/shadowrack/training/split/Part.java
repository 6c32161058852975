package org.shadowrack.training.split;

import java.util.function.Predicate;

/**
 * Some of the components in some of the time.
 *
 * @param members    whether a component belongs to it, by identifier
 * @param from       the earliest forecast, milliseconds since the epoch
 * @param knownUntil what happened later is not known to it, milliseconds since the epoch
 */
public record Part(Predicate<String> members, long from, long knownUntil) {

    /** Everything. */
    public static final Part ALL = new Part(_ -> true, Long.MIN_VALUE, Long.MAX_VALUE);

    /** Forecasts made at or after an instant. */
    public static Part from(long instant) {
        return new Part(_ -> true, instant, Long.MAX_VALUE);
    }
}
