package org.shadowrack.migration.drivers.redis;

import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.migration.drivers.redis.server.Place;
import org.shadowrack.migration.drivers.redis.server.Server;
import org.shadowrack.migration.drivers.redis.server.Status;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** The two servers of a move. */
record Pair(Server from, Server to, long epoch) {
    /** Brings something about. */
    @FunctionalInterface
    interface Step {
        StepOutcome take(Pair pair) throws Trouble;
    }

    /** Asks something. */
    @FunctionalInterface
    interface Question<T> {
        Outcome<T> ask(Pair pair) throws Trouble;
    }

    static StepOutcome take(Access access, Move move, Step step) {
        try {
            return step.take(of(access, move));
        } catch (Trouble trouble) {
            return trouble.outcome();
        }
    }

    static <T> Outcome<T> ask(Access access, Move move, Question<T> question) {
        try {
            return question.ask(of(access, move));
        } catch (Trouble trouble) {
            return Outcome.failed(trouble.problem());
        }
    }

    private static Pair of(Access access, Move move) throws Trouble {
        return new Pair(new Server(Place.of(move.workload().endpoints(), move.from()), access),
                new Server(Place.of(move.workload().endpoints(), move.to()), access), move.epoch());
    }

    /** Trouble where a newer move has changed {@code server} already. */
    void checkEpoch(Server server, Status status, String doing) throws Trouble {
        if (status.epoch() > epoch) {
            throw new Trouble(Trouble.Effect.REFUSED, doing + " " + server.place() + " for epoch " + epoch,
                    "a newer move, epoch " + status.epoch() + ", has changed it");
        }
    }

    /** Whether {@code server} is seen to take writes; one that can't be asked was fenced by other means, or was not asked for. */
    static boolean seenWritable(Server server) {
        try {
            return server.status().isWritable();
        } catch (Trouble silent) {
            return false;
        }
    }
}
