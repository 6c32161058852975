package org.shadowrack.redfish.http;

import java.time.Duration;

/** Waits; replaced in tests. */
@FunctionalInterface
public interface Pause {
    /** Waits this long, or less when the thread is interrupted, which stays marked. */
    void of(Duration duration);

    /** Sleeps. */
    static Pause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
