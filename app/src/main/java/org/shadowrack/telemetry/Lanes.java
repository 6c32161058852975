package org.shadowrack.telemetry;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The fleet-wide limit. What failed or was slow the last time shares a quarter of it, so that a rack that has gone, each of
 * whose controllers takes its whole timeout, leaves the rest of the fleet its room. Thread-safe.
 */
final class Lanes {
    private static final int SHARE = 4;

    private final Semaphore all;
    private final Semaphore suspects;

    Lanes(int limit) {
        this.all = new Semaphore(Math.max(1, limit), true);
        this.suspects = new Semaphore(Math.max(1, limit / SHARE), true);
    }

    <T> T in(boolean suspect, Supplier<T> work) throws InterruptedException {
        if (suspect) {
            suspects.acquire();
        }
        try {
            all.acquire();
            try {
                return work.get();
            } finally {
                all.release();
            }
        } finally {
            if (suspect) {
                suspects.release();
            }
        }
    }
}
