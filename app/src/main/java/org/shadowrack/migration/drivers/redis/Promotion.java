package org.shadowrack.migration.drivers.redis;

import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.migration.drivers.redis.server.Status;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Promotes a replica, never beside a primary that takes writes. */
record Promotion(Access access) implements ComputeMover {
    @Override
    public StepOutcome promote(Move move) {
        return Pair.take(access, move, pair -> {
            Server to = pair.to();
            Status now = to.status();
            pair.checkEpoch(to, now, "Promoting");
            if (now.isWritable() && now.epoch() == move.epoch()) {
                return new StepOutcome.Done(to.place() + " takes writes already");
            }
            if (Pair.seenWritable(pair.from())) {
                return new StepOutcome.Failed("Promoting " + to.place() + ": " + pair.from().place()
                        + " takes writes. Fence it first");
            }
            if (now.isReplica() && !now.follows(pair.from().place())) {
                return new StepOutcome.Failed("Promoting " + to.place() + ": it is " + now.role()
                        + ", so it has not the data of " + pair.from().place());
            }
            to.promote(move.epoch());
            return new StepOutcome.Done(to.place() + " takes writes at epoch " + move.epoch());
        });
    }

    @Override
    public Outcome<String> active(Move move) {
        return Pair.ask(access, move, pair -> {
            boolean fromWrites = Pair.seenWritable(pair.from());
            boolean toWrites = Pair.seenWritable(pair.to());
            if (fromWrites && toWrites) {
                return Outcome.failed(Problem.refused("both take writes", tried(pair),
                        "Stop the one whose clients are fewer, and compare their data by hand"));
            }
            return fromWrites || toWrites ? Outcome.ok(toWrites ? move.to() : move.from()) : newest(move, pair);
        });
    }

    /** None takes writes: of the two it is the one that does not follow the other; where both are alone, the later fenced. */
    private static Outcome<String> newest(Move move, Pair pair) throws Trouble {
        Status from = pair.from().status();
        Status to = pair.to().status();
        if (from.isReplica() && to.isReplica()) {
            return Outcome.failed(Problem.failed("they are " + from.role() + " and " + to.role(), tried(pair),
                    "Look at the roles of both servers"));
        }
        if (from.isReplica() || to.isReplica()) {
            return Outcome.ok(from.isReplica() ? move.to() : move.from());
        }
        if (from.epoch() == to.epoch()) {
            return Outcome.ok("");
        }
        return Outcome.ok(to.epoch() > from.epoch() ? move.to() : move.from());
    }

    /** It keeps its data, follows nobody, and refuses writes; the next copy may overwrite it. */
    @Override
    public StepOutcome retire(Move move) {
        return Pair.take(access, move, pair -> {
            Server old = pair.from();
            Status now = old.status();
            pair.checkEpoch(old, now, "Retiring");
            if (now.isWritable()) {
                return new StepOutcome.Failed("Retiring " + old.place() + ": it takes writes");
            }
            if (now.isReplica()) {
                old.detach(move.epoch());
            }
            return new StepOutcome.Done(old.place() + " follows nobody any more, and refuses writes");
        });
    }

    private static String tried(Pair pair) {
        return "Asking which takes writes, " + pair.from().place() + " or " + pair.to().place();
    }
}
