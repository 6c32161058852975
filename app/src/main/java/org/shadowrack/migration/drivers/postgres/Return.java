package org.shadowrack.migration.drivers.postgres;

import java.time.Duration;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.ControlData;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.migration.StepOutcome;

/**
 * The old primary becomes the standby of the new one. One that was stopped in order, after the new one had everything, simply
 * follows. One that was not is rewound first: what only it had is gone, and the outcome says so.
 */
record Return(Pair pair, boolean mayRewind) {
    private static final Duration REWIND = Duration.ofMinutes(20);

    StepOutcome follow() throws Trouble {
        Server old = pair.from();
        if (!(pair.to().state() instanceof ServerState.Writable)) {
            return new StepOutcome.Retry("Replicating back from " + pair.to().place() + ": it takes no writes yet");
        }
        return switch (old.state()) {
            case ServerState.Writable() -> new StepOutcome.Failed("Replicating back to " + old.place()
                    + ": it takes writes too. Fence it first");
            case ServerState.Standby() -> new Following(old, pair.to()).begin();
            case ServerState.Stopped(ControlData control) -> restarted(old, control);
            case ServerState.Absent() -> new StepOutcome.Failed("Replicating back to " + old.place()
                    + ": there is no data folder");
            case ServerState.Unclear(Trouble why) -> why.outcome();
        };
    }

    private StepOutcome restarted(Server old, ControlData control) throws Trouble {
        if (old.folder().isStandby() && !old.folder().isSealed() || !diverged(control)) {
            return new Following(old, pair.to()).begin();
        }
        if (!mayRewind) {
            return new StepOutcome.Failed("Replicating back to " + old.place() + ": it has writes that "
                    + pair.to().place() + " never got (" + control + "), and the profile forbids to rewind it");
        }
        if (!control.endedAsPrimary()) {
            // pg_rewind first lets the server recover by itself, which one marked as a standby would refuse.
            old.folder().unseal();
        }
        String told = old.rewind(pair.to().place(), REWIND);
        StepOutcome follows = new Following(old, pair.to()).begin();
        return follows instanceof StepOutcome.Done(String detail)
                ? new StepOutcome.Done(detail + ", rewound: what only it had is gone (" + told + ")")
                : follows;
    }

    /** Whether its last record lies on or after the point where the new timeline left the old one. */
    private boolean diverged(ControlData control) throws Trouble {
        if (!control.endedAsPrimary()) {
            return true;
        }
        Boolean after = pair.to().sql().first(
                "SELECT ?::pg_lsn >= (string_to_array(line, E'\\t'))[2]::pg_lsn"
                        + " FROM (SELECT pg_walfile_name(pg_current_wal_lsn()) AS wal) now,"
                        + " LATERAL regexp_split_to_table(pg_read_file('pg_wal/' || left(now.wal, 8) || '.history', 0, 1000000,"
                        + " true), E'\\n') AS line WHERE (string_to_array(line, E'\\t'))[1] = ?",
                row -> row.getBoolean(1), control.checkpoint(), Long.toString(control.timeline()));
        // No line about its timeline: it is the same one, or not an ancestor at all.
        return after == null ? !sameTimeline(control) : after;
    }

    private boolean sameTimeline(ControlData control) throws Trouble {
        return pair.to().sql().one("SELECT ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint",
                row -> row.getLong(1)) == control.timeline();
    }
}
