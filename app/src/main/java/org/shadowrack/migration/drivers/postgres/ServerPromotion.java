package org.shadowrack.migration.drivers.postgres;

import java.time.Duration;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.DataFolder.Note;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Promotes a standby, never beside a primary that takes writes. */
record ServerPromotion(Hosts hosts) implements ComputeMover {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(5);

    @Override
    public StepOutcome promote(Move move) {
        return Pair.take(hosts, move, pair -> {
            Server to = pair.to();
            return switch (to.state()) {
                case ServerState.Writable() -> new StepOutcome.Done(to.place() + " takes writes already");
                case ServerState.Standby() -> pair.from().takesWrites()
                        ? new StepOutcome.Failed("Promoting " + to.place() + ": " + pair.from().place()
                                + " takes writes. Fence it first")
                        : promoted(to);
                case ServerState.Stopped(var control) -> new StepOutcome.Retry("Promoting " + to.place()
                        + ": it does not run (" + control.state() + ")");
                case ServerState.Absent() -> new StepOutcome.Failed("Promoting " + to.place() + ": there is no copy");
                case ServerState.Unclear(Trouble why) -> why.outcome();
            };
        });
    }

    /** Polling is quicker than pg_promote's own waiting, which looks every 100 ms. */
    private static StepOutcome promoted(Server to) throws Trouble {
        long begun = System.nanoTime();
        if (!to.sql().until("SELECT pg_promote(false)", "SELECT NOT pg_is_in_recovery()", PATIENCE, POLL)) {
            return new StepOutcome.Unknown("Promoting " + to.place() + ": still in recovery after "
                    + PATIENCE.toSeconds() + " s");
        }
        return new StepOutcome.Done(to.place() + " takes writes after "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
    }

    @Override
    public Outcome<String> active(Move move) {
        return Pair.ask(hosts, move, pair -> Holder.of(pair, pair.from().state(), pair.to().state()));
    }

    /** It stays sealed: started by whatever, it takes no writes. Its folder may be overwritten by the next copy. */
    @Override
    public StepOutcome retire(Move move) {
        return Pair.take(hosts, move, pair -> {
            Server old = pair.from();
            return switch (old.state()) {
                case ServerState.Writable() -> new StepOutcome.Failed("Retiring " + old.place() + ": it takes writes");
                case ServerState.Unclear(Trouble why) -> why.outcome();
                case ServerState.Absent() -> new StepOutcome.Done("there is no copy at " + old.place());
                case ServerState.Standby() -> {
                    old.stop();
                    yield retired(pair);
                }
                case ServerState.Stopped _ -> retired(pair);
            };
        });
    }

    private static StepOutcome retired(Pair pair) throws Trouble {
        pair.from().folder().seal();
        pair.from().folder().note(Note.RETIRED);
        pair.to().folder().note(Note.NONE);
        new Slot(pair.to(), pair.from().place()).drop();
        return new StepOutcome.Done(pair.from().place() + " is stopped for good");
    }
}
