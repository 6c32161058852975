package org.shadowrack.migration.drivers.postgres;

import java.time.Duration;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.migration.StepOutcome;

/** A standby and the primary that it is to follow. */
record Following(Server standby, Server primary) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    /** Whether it follows now, as the primary sees it. */
    boolean streams() throws Trouble {
        return primary.sql().first(
                "SELECT 1 FROM pg_replication_slots s JOIN pg_stat_replication r ON r.pid = s.active_pid"
                        + " WHERE s.slot_name = ? AND r.state = 'streaming'",
                row -> row.getInt(1), standby.place().slot()) != null;
    }

    /** Lets it follow: slot, settings, start; and waits a moment for the stream. */
    StepOutcome begin() throws Trouble {
        new Slot(primary, standby.place()).create();
        if (standby.state() instanceof ServerState.Stopped) {
            standby.givePassword();
            standby.folder().follow(primary.place());
            standby.start();
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!streams()) {
            if (System.nanoTime() > until || !paused()) {
                return new StepOutcome.Retry("Letting " + standby.place() + " follow " + primary.place()
                        + ": it does not stream after " + PATIENCE.toSeconds() + " s; see "
                        + standby.place().data() + ".log there");
            }
        }
        return new StepOutcome.Done(standby.place() + " follows " + primary.place());
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
