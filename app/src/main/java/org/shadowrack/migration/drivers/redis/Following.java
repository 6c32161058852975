package org.shadowrack.migration.drivers.redis;

import java.time.Duration;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.migration.drivers.redis.server.Status;
import org.shadowrack.model.migration.StepOutcome;

/** A replica and the primary that it is to follow. */
record Following(Server replica, Server primary, long epoch) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);

    /** Lets it follow, and waits a moment for the stream; a first copy may take longer, and goes on by itself. */
    StepOutcome begin(String detail) throws Trouble {
        Status now = replica.status();
        if (!now.follows(primary.place()) || now.epoch() < epoch) {
            replica.follow(primary.place(), epoch);
            now = replica.status();
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!now.streams() && now.firstCopyLeft() == 0 && System.nanoTime() < until && paused()) {
            now = replica.status();
        }
        return now.streams() || now.firstCopyLeft() > 0
                ? new StepOutcome.Done(replica.place() + " follows " + primary.place() + detail)
                : new StepOutcome.Retry("Letting " + replica.place() + " follow " + primary.place()
                        + ": it is " + now.role() + ", but no stream came up; see its log");
    }

    static boolean paused() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
