package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Stops the server. It is confirmed when nothing listens and no process lives; and its folder is sealed, so that a server
 * that someone starts later comes up as a standby and takes no writes.
 */
record ServerFence(Hosts hosts) implements Fence {
    @Override
    public StepOutcome isolate(Move move) {
        return Pair.take(hosts, move, pair -> {
            Server from = pair.from();
            return switch (from.state()) {
                case ServerState.Standby() -> new StepOutcome.Done(from.place() + " only replays");
                case ServerState.Absent() -> new StepOutcome.Failed("Stopping " + from.place()
                        + ": nothing listens, and there is no data folder; check its endpoints");
                case ServerState.Stopped _ -> sealed(from);
                case ServerState.Unclear(Trouble why) when !answers(from) -> why.outcome();
                case ServerState.Unclear unclear -> stopped(from);
                case ServerState.Writable() -> stopped(from);
            };
        });
    }

    /** Whether commands can be run there, so that a server that does not answer SQL can be stopped all the same. */
    private static boolean answers(Server from) {
        try {
            return from.folder().exists();
        } catch (Trouble unreachable) {
            return false;
        }
    }

    /** Sealed first: one that is started again right after its stop must not take writes either, and clients wait less. */
    private static StepOutcome stopped(Server from) throws Trouble {
        from.folder().seal();
        from.stop();
        return fenced(from);
    }

    private static StepOutcome sealed(Server from) throws Trouble {
        if (!from.folder().isStandby()) {
            from.folder().seal();
        }
        return fenced(from);
    }

    private static StepOutcome fenced(Server from) {
        return new StepOutcome.Done(from.place() + " is stopped, and takes no writes when it is started");
    }

    @Override
    public StepOutcome restore(Move move) {
        return Pair.take(hosts, move, pair -> {
            Server from = pair.from();
            return switch (from.state()) {
                case ServerState.Writable() -> opened(from);
                case ServerState.Standby() -> from.folder().isSealed()
                        ? restarted(pair)
                        : new StepOutcome.Done(from.place() + " runs");
                case ServerState.Absent() -> new StepOutcome.Done("there is no copy at " + from.place());
                case ServerState.Unclear(Trouble why) -> why.outcome();
                case ServerState.Stopped _ -> started(pair);
            };
        });
    }

    /** One that was sealed and could not be stopped. */
    private static StepOutcome opened(Server from) throws Trouble {
        if (from.folder().isSealed()) {
            from.folder().unseal();
        }
        return new StepOutcome.Done(from.place() + " runs");
    }

    /** One that somebody has started while it was sealed. */
    private static StepOutcome restarted(Pair pair) throws Trouble {
        if (pair.to().takesWrites()) {
            return new StepOutcome.Done(pair.from().place() + " runs and only replays");
        }
        pair.from().stop();
        return started(pair);
    }

    /** Never beside another that takes writes. */
    private static StepOutcome started(Pair pair) throws Trouble {
        Server from = pair.from();
        boolean asStandby = from.folder().isStandby() && !from.folder().isSealed();
        if (!asStandby && pair.to().state() instanceof ServerState.Writable) {
            return new StepOutcome.Failed("Starting " + from.place() + ": " + pair.to().place()
                    + " takes writes, and this one would too");
        }
        if (!asStandby) {
            from.folder().unseal();
        }
        from.start();
        return new StepOutcome.Done(from.place() + " is started");
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return Pair.ask(hosts, move, pair -> switch (pair.from().state()) {
            case ServerState.Writable() -> Outcome.ok(false);
            case ServerState.Standby _,ServerState.Stopped _ -> Outcome.ok(true);
            case ServerState.Absent() -> Outcome.failed(Problem.failed("there is no data folder",
                    "Asking whether " + pair.from().place() + " is stopped", "Check its endpoints"));
            case ServerState.Unclear(Trouble why) -> Outcome.failed(why.problem());
        });
    }
}
