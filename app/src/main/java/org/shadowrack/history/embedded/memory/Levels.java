package org.shadowrack.history.embedded.memory;

/**
 * How far the readings of a series are summed up, and which single ones are gone. Instants in epoch milliseconds, whole
 * hours; {@link Long#MIN_VALUE} stands for "nothing yet".
 *
 * @param rolledTo before this everything is summed up by the hour
 * @param minuteFrom from this to {@code rolledTo} by the minute, too
 * @param rawFrom before this the single readings have been removed
 */
public record Levels(long rolledTo, long minuteFrom, long rawFrom) {
    /** Milliseconds of a minute. */
    public static final long MINUTE = 60_000;
    /** Milliseconds of an hour. */
    public static final long HOUR = 60 * MINUTE;
    /** Nothing is summed up. */
    public static final Levels NONE = new Levels(Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);

    /** Whether anything is summed up by the minute. */
    public boolean hasMinutes() {
        return minuteFrom < rolledTo;
    }

    /** Whether a single reading at {@code instant} would have been removed. */
    public boolean rawGone(long instant) {
        return instant < rawFrom;
    }

    /** The largest multiple of {@code step} that is not above; the ends of time stay what they are. */
    public static long floor(long instant, long step) {
        return Math.abs(instant) > Long.MAX_VALUE / 2 || instant == Long.MIN_VALUE
                ? instant
                : Math.floorDiv(instant, step) * step;
    }

    /** The smallest multiple of {@code step} that is not below. */
    public static long ceiling(long instant, long step) {
        long floor = floor(instant, step);
        return floor == instant ? instant : floor + step;
    }
}
