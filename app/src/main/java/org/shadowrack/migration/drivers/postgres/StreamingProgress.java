package org.shadowrack.migration.drivers.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.ControlData;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** How far the standby is, by the primary's own account; of a primary that was stopped, by its control file. */
record StreamingProgress(Pair pair) {
    // Replay counts for the lag; for the data at risk it is enough that the standby has written it down.
    private static final String STREAM = """
            SELECT r.state, extract(epoch FROM r.replay_lag), pg_wal_lsn_diff(pg_current_wal_lsn(), r.replay_lsn),
                   pg_wal_lsn_diff(pg_current_wal_lsn(), r.flush_lsn)
            FROM pg_replication_slots s JOIN pg_stat_replication r ON r.pid = s.active_pid WHERE s.slot_name = ?""";

    Outcome<Progress> now() throws Trouble {
        return switch (pair.from().state()) {
            case ServerState.Writable() -> streaming();
            case ServerState.Stopped(ControlData control) -> drained(control);
            case ServerState.Unclear(Trouble why) -> Outcome.failed(why.problem());
            case ServerState.Standby(),ServerState.Absent() -> Outcome.failed(Problem.failed(
                    pair.from().place() + " is not the primary that is copied", "Asking how far the copy is",
                    "Look at the roles of both servers"));
        };
    }

    /** The standby is asked too: a primary must not be stopped for one that could not be told to take over. */
    private Outcome<Progress> streaming() throws Trouble {
        Progress streaming = pair.from().sql().first(STREAM, StreamingProgress::read, pair.to().place().slot());
        if (streaming != null && pair.to().state() instanceof ServerState.Unclear(Trouble why)) {
            return Outcome.failed(why.problem());
        }
        return Outcome.ok(streaming == null ? absent() : streaming);
    }

    private static Progress read(ResultSet row) throws SQLException {
        double seconds = row.getDouble(2);
        boolean measured = !row.wasNull();
        long behind = Math.max(0, row.getLong(3));
        boolean known = !row.wasNull();
        long risk = Math.max(0, row.getLong(4));
        // PostgreSQL measures no lag while nothing is written; with nothing left to replay it is none.
        Double lag = measured ? Double.valueOf(seconds) : known && behind == 0 ? Double.valueOf(0) : null;
        boolean streaming = "streaming".equals(row.getString(1)) && known;
        return new Progress(streaming, lag, known ? behind : null, known ? risk : null,
                row.getString(1) + ", " + (known ? behind + " bytes behind" : "position not known"));
    }

    private Progress absent() {
        return new Progress(false, null, null, null, pair.to().place() + " does not follow " + pair.from().place());
    }

    /**
     * The last record of an orderly stop is its checkpoint: a standby that has written down what is before that has
     * everything, as a promotion replays all that it has.
     */
    private Outcome<Progress> drained(ControlData control) throws Trouble {
        if (!control.endedAsPrimary()) {
            return Outcome.failed(Problem.failed("it ended without an orderly stop (" + control.state()
                    + "), so nobody knows what it had written last", "Asking how far " + pair.to().place() + " is",
                    "Start it again, or accept the loss"));
        }
        long left = pair.to().sql().ask(
                "SELECT pg_wal_lsn_diff(?::pg_lsn, CASE WHEN pg_is_in_recovery()"
                        + " THEN greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())"
                        + " ELSE pg_current_wal_lsn() END)",
                row -> row.getLong(1), control.checkpoint());
        @Nullable
        Long risk = left < 0 ? 0L : left + 1;
        return Outcome.ok(new Progress(left < 0, left < 0 ? Double.valueOf(0) : null, risk, risk, left < 0
                ? "it has the last record of the stopped primary, at " + control.checkpoint()
                : left + " bytes before the last record of the stopped primary, at " + control.checkpoint()));
    }
}
