package org.shadowrack.migration.drivers.redis;

import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.migration.drivers.redis.server.Status;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Refused writes are the fence: confirmed by a write that is tried, and refused. */
record WriteFence(Access access) implements Fence {
    @Override
    public StepOutcome isolate(Move move) {
        return Pair.take(access, move, pair -> {
            Server from = pair.from();
            Status now = from.status();
            if (now.isMarked() && now.epoch() >= move.epoch()) {
                return confirmed(from, " refuses writes already");
            }
            pair.checkEpoch(from, now, "Fencing");
            from.fence(move.epoch());
            boolean kept = from.save();
            return confirmed(from, " refuses writes, at epoch " + move.epoch()
                    + (kept ? "" : "; it has no configuration file, so only until it is restarted"));
        });
    }

    private static StepOutcome confirmed(Server from, String detail) throws Trouble {
        return from.refusesWrites()
                ? new StepOutcome.Done(from.place() + detail)
                : new StepOutcome.Retry("Fencing " + from.place() + ": it still took a write");
    }

    /** Never beside another that takes writes. A replica stays one: its promotion opens it. */
    @Override
    public StepOutcome restore(Move move) {
        return Pair.take(access, move, pair -> {
            Server from = pair.from();
            Status now = from.status();
            if (!now.isFenced()) {
                return new StepOutcome.Done(from.place() + " is " + now.role());
            }
            pair.checkEpoch(from, now, "Opening");
            if (Pair.seenWritable(pair.to())) {
                return new StepOutcome.Failed("Opening " + from.place() + ": " + pair.to().place()
                        + " takes writes, and this one would too");
            }
            from.open(move.epoch());
            return new StepOutcome.Done(from.place() + " takes writes again");
        });
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return Pair.ask(access, move, pair -> Outcome.ok(pair.from().refusesWrites()));
    }
}
