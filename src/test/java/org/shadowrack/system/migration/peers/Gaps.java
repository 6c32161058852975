package org.shadowrack.system.migration.peers;

import java.time.Duration;

/** The longest time between two answers that a client got: the blackout that it saw. One thread answers, any reads. */
public final class Gaps {
    private volatile long last = System.nanoTime();
    private volatile long longest;

    public void answered() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** The longest since it was last taken, the one that goes on included. */
    public Duration take() {
        Duration gap = Duration.ofNanos(Math.max(longest, System.nanoTime() - last));
        longest = 0;
        return gap;
    }
}
