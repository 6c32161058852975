package org.shadowrack.migration.drivers.postgres;

import java.time.Duration;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.DataFolder.Note;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** A standby made by a base backup, fed through a slot of its own. */
record StreamingReplicator(Hosts hosts) implements Replicator {
    private static final Duration COPY = Duration.ofHours(12);

    @Override
    public Outcome<Long> size(Move move) {
        return Pair.ask(hosts, move, pair -> Outcome.ok(pair.from().sql()
                .ask("SELECT sum(pg_database_size(oid))::bigint FROM pg_database", row -> row.getLong(1))));
    }

    @Override
    public StepOutcome start(Move move) {
        return Pair.take(hosts, move, pair -> switch (pair.to().state()) {
            case ServerState.Writable() -> new StepOutcome.Failed("Copying to " + pair.to().place()
                    + ": it takes writes itself, and is not overwritten");
            case ServerState.Unclear(Trouble why) -> why.outcome();
            case ServerState.Standby _,ServerState.Stopped _ -> resumed(pair);
            case ServerState.Absent() -> copied(pair);
        });
    }

    /** What a finished copy needs is to run and to follow this primary; everything else is made anew. */
    private static StepOutcome resumed(Pair pair) throws Trouble {
        Note note = pair.to().folder().note();
        boolean runs = pair.to().state() instanceof ServerState.Standby;
        if (note == Note.NONE) {
            return runs && new Following(pair.to(), pair.from()).streams()
                    ? new StepOutcome.Done(pair.to().place() + " follows " + pair.from().place())
                    : new StepOutcome.Failed("Copying to " + pair.to().place() + ": " + pair.to().place().data()
                            + " was not made by this console, and is not overwritten; move it away by hand");
        }
        if (note == Note.COPY && new Following(pair.to(), pair.from()).begin() instanceof StepOutcome.Done done) {
            return done;
        }
        if (pair.to().state() instanceof ServerState.Standby) {
            pair.to().stop();
        }
        return copied(pair);
    }

    private static StepOutcome copied(Pair pair) throws Trouble {
        Server to = pair.to();
        if (to.folder().note() != Note.NONE) {
            to.folder().remove();
        } else if (!to.folder().isEmpty()) {
            return new StepOutcome.Failed("Copying to " + to.place() + ": " + to.place().data() + " is not empty");
        }
        Slot slot = new Slot(pair.from(), to.place());
        slot.create();
        to.folder().note(Note.COPYING);
        to.baseBackup(pair.from().place(), COPY);
        to.folder().note(Note.COPY);
        return new Following(to, pair.from()).begin();
    }

    @Override
    public Outcome<Progress> progress(Move move) {
        return Pair.ask(hosts, move, pair -> new StreamingProgress(pair).now());
    }

    @Override
    public StepOutcome stop(Move move) {
        return Pair.take(hosts, move, pair -> {
            Server to = pair.to();
            return switch (to.state()) {
                case ServerState.Writable() -> new StepOutcome.Failed("Removing the copy of " + move.workload().name()
                        + ": " + to.place() + " takes writes");
                case ServerState.Unclear(Trouble why) -> why.outcome();
                case ServerState.Standby() -> {
                    to.stop();
                    yield removed(pair);
                }
                case ServerState.Stopped _ -> removed(pair);
                case ServerState.Absent() -> {
                    new Slot(pair.from(), to.place()).drop();
                    yield new StepOutcome.Done("there is no copy at " + to.place());
                }
            };
        });
    }

    /** One that took writes itself may hold the only copy of them until the other takes writes again. */
    private static StepOutcome removed(Pair pair) throws Trouble {
        if (pair.to().controlData().tookWrites() && !(pair.from().state() instanceof ServerState.Writable)) {
            return new StepOutcome.Failed("Removing the copy at " + pair.to().place() + ": it took writes, and "
                    + pair.from().place() + " does not take any now");
        }
        pair.to().folder().remove();
        new Slot(pair.from(), pair.to().place()).drop();
        return new StepOutcome.Done("the copy at " + pair.to().place() + " is removed");
    }

    @Override
    public StepOutcome reverse(Move move) {
        boolean mayRewind = !"never".equals(move.parameters().get("rewind"));
        return Pair.take(hosts, move, pair -> new Return(pair, mayRewind).follow());
    }
}
