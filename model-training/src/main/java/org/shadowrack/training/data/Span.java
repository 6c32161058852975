package org.shadowrack.training.data;

/**
 * A span of time, milliseconds since the epoch.
 *
 * @param from  the first instant
 * @param until the first instant after it, greater than {@code from}
 */
public record Span(long from, long until) {

    /** Whether any instant after {@code after} and not after {@code last} lies in it. */
    public boolean meets(long after, long last) {
        return from <= last && until > after;
    }
}
