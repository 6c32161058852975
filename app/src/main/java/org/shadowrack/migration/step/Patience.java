package org.shadowrack.migration.step;

import java.time.Duration;

/** Counts attempts and waits between them. Not thread-safe. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Pace.Sleeper sleeper;
    private final boolean growing;
    private long left;
    private Duration pause;

    private Patience(Pace.Sleeper sleeper, long attempts, Duration pause, boolean growing) {
        this.sleeper = sleeper;
        this.left = attempts;
        this.pause = pause;
        this.growing = growing;
    }

    /** So many retries, the pause doubling up to 5 s. */
    static Patience backing(Pace.Sleeper sleeper, int retries) {
        return new Patience(sleeper, retries, FIRST, true);
    }

    /** Every {@code pause}, for {@code whole}; counted by pauses, since a simulated site's clock may jump. */
    static Patience polling(Pace.Sleeper sleeper, Duration whole, Duration pause) {
        return new Patience(sleeper, Math.max(1, whole.dividedBy(pause)), pause, false);
    }

    /** Waits and answers whether there is another attempt. */
    boolean again() {
        if (left-- <= 0) {
            return false;
        }
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (growing) {
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
        return true;
    }
}
