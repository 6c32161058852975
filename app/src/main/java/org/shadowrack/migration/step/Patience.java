package org.shadowrack.migration.step;

import java.time.Duration;

/** Counts attempts and waits between them. Not thread-safe. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Pace.Sleeper sleeper;
    private final Duration longest;
    private int attempts;
    private Duration whole;
    private Duration pause;

    private Patience(Pace.Sleeper sleeper, int attempts, Duration whole, Duration pause, Duration longest) {
        this.sleeper = sleeper;
        this.attempts = attempts;
        this.whole = whole;
        this.pause = pause;
        this.longest = longest;
    }

    /** So many retries, the pause doubling up to 5 s. */
    static Patience backing(Pace.Sleeper sleeper, int retries) {
        return new Patience(sleeper, retries, Duration.ofDays(1), FIRST, LONGEST);
    }

    /**
     * Again and again for {@code whole}, counted by pauses, since a simulated site's clock may jump. The first looks come
     * soon: what is awaited between the fence and the promotion keeps clients waiting, and is mostly there at once.
     */
    static Patience polling(Pace.Sleeper sleeper, Duration whole) {
        return new Patience(sleeper, Integer.MAX_VALUE, whole, FIRST_LOOK, LOOK);
    }

    /** Waits and answers whether there is another attempt. */
    boolean again() {
        if (attempts-- <= 0 || whole.isNegative()) {
            return false;
        }
        whole = whole.minus(pause);
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(longest) < 0 ? twice : longest;
        return true;
    }
}
