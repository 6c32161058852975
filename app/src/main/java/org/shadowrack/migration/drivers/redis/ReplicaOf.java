package org.shadowrack.migration.drivers.redis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.migration.drivers.redis.server.Status;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** A replica, fed by Redis' own stream. */
record ReplicaOf(Access access) implements Replicator {
    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    @Override
    public Outcome<Long> size(Move move) {
        return Pair.ask(access, move, pair -> Outcome.ok(pair.from().status().dataBytes()));
    }

    @Override
    public StepOutcome start(Move move) {
        return Pair.take(access, move, pair -> {
            Status source = pair.from().status();
            Status copy = pair.to().status();
            pair.checkEpoch(pair.to(), copy, "Copying to");
            String trying = "Copying " + pair.from().place() + " to " + pair.to().place() + ": ";
            if (!source.isWritable()) {
                return new StepOutcome.Failed(trying + "the source is " + source.role());
            }
            if (source.demandsReplicas()) {
                return new StepOutcome.Failed(trying + "the source has a min-replicas-to-write of its own, "
                        + source.minReplicas() + ", which this driver needs for its fence");
            }
            return mayOverwrite(copy, pair)
                    ? new Following(pair.to(), pair.from(), move.epoch()).begin("")
                    : new StepOutcome.Failed(trying + "the target is " + copy.role()
                            + ", was not made by this console, and is not overwritten; empty it by hand");
        });
    }

    private static boolean mayOverwrite(Status copy, Pair pair) {
        return copy.follows(pair.from().place()) || copy.isMarked() || !copy.isReplica() && copy.isEmpty();
    }

    /** The source is asked first: what the copy has then reached by its own account, it has. */
    @Override
    public Outcome<Progress> progress(Move move) {
        return Pair.ask(access, move, pair -> {
            Status source = pair.from().status();
            Status copy = pair.to().status();
            if (source.isReplica()) {
                return Outcome.failed(Problem.failed("it is " + source.role(),
                        "Asking how far the copy of " + pair.from().place() + " is", "Look at the roles of both"));
            }
            if (!copy.follows(pair.from().place()) || !copy.streams() || !copy.history().equals(source.history())) {
                long left = copy.firstCopyLeft();
                return Outcome.ok(new Progress(false, null, left > 0 ? left : null, null,
                        pair.to().place() + " is " + copy.role() + (left > 0
                                ? ", " + left + " bytes of the first copy left"
                                : ", and no stream flows")));
            }
            return Outcome.ok(caughtUp(pair.to(), copy, source.offset()));
        });
    }

    /** How long it takes to get to where the source was is the lag; Redis measures none itself. */
    private static Progress caughtUp(Server to, Status first, long target) throws Trouble {
        long begun = System.nanoTime();
        Status copy = first;
        while (copy.offset() < target && System.nanoTime() - begun < CATCH_UP.toNanos() && Following.paused()) {
            copy = to.status();
        }
        long behind = Math.max(0, target - copy.offset());
        @Nullable
        Double lag = behind == 0 ? Double.valueOf((System.nanoTime() - begun) / 1e9) : null;
        return new Progress(true, lag, behind, behind,
                behind == 0 ? "it has all up to byte " + target : behind + " bytes behind");
    }

    /** After this the shadow is empty and fenced. */
    @Override
    public StepOutcome stop(Move move) {
        return Pair.take(access, move, pair -> {
            Status copy = pair.to().status();
            pair.checkEpoch(pair.to(), copy, "Removing the copy at");
            if (copy.isEmpty() && (copy.isFenced() || copy.isWritable() && copy.epoch() == 0)) {
                return new StepOutcome.Done("there is no copy at " + pair.to().place());
            }
            Status source = pair.from().status();
            if (copy.isWritable() || !source.isWritable()) {
                return new StepOutcome.Failed("Removing the copy at " + pair.to().place() + ": it is " + copy.role()
                        + ", and " + pair.from().place() + " is " + source.role());
            }
            pair.to().empty(move.epoch());
            return new StepOutcome.Done("the copy at " + pair.to().place() + " is removed, and it refuses writes");
        });
    }

    @Override
    public StepOutcome reverse(Move move) {
        return Pair.take(access, move, pair -> {
            Status old = pair.from().status();
            Status now = pair.to().status();
            pair.checkEpoch(pair.from(), old, "Replicating back to");
            String trying = "Replicating back to " + pair.from().place() + ": ";
            if (!now.isWritable()) {
                return new StepOutcome.Retry(trying + pair.to().place() + " is " + now.role());
            }
            if (old.isWritable()) {
                return new StepOutcome.Failed(trying + "it is " + old.role() + ". Fence it first");
            }
            pair.to().save();
            return new Following(pair.from(), pair.to(), move.epoch()).begin("");
        });
    }
}
