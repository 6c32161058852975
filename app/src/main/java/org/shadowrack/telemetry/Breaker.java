package org.shadowrack.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Leaves a service alone for a while after it failed several times in a row: 5 s at first, twice as long after each
 * further failure, 5 min at most; each time by a random half more or less, so that a rack that comes back is not asked
 * by all at once. Not thread-safe.
 */
final class Breaker {
    private static final int TOLERATED = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RandomGenerator random;
    private int failures;
    private Instant until = Instant.MIN;

    Breaker(RandomGenerator random) {
        this.random = random;
    }

    boolean open(Instant now) {
        return now.isBefore(until);
    }

    Instant until() {
        return until;
    }

    void succeeded() {
        failures = 0;
        until = Instant.MIN;
    }

    void failed(Instant now) {
        failures++;
        if (failures >= TOLERATED) {
            int doublings = Math.min(failures - TOLERATED, 10);
            long millis = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
            until = now.plusMillis((long) (millis * (0.5 + random.nextDouble())));
        }
    }
}
