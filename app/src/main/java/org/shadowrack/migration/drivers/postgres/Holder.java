package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.migration.drivers.postgres.host.ServerState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Which of two servers holds the newest writes. Pure. */
final class Holder {
    private Holder() {}

    static Outcome<String> of(Pair pair, ServerState from, ServerState to) {
        boolean fromWrites = from instanceof ServerState.Writable;
        boolean toWrites = to instanceof ServerState.Writable;
        if (fromWrites && toWrites) {
            return Outcome.failed(Problem.refused("both take writes", tried(pair),
                    "Stop the one whose clients are fewer, and compare their data by hand"));
        }
        if (fromWrites || toWrites) {
            return Outcome.ok(host(toWrites ? pair.to() : pair.from()));
        }
        return ofSilent(pair, from, to);
    }

    /** None takes writes: it is the one that last did, by its control file; of two, the one of the later timeline. */
    private static Outcome<String> ofSilent(Pair pair, ServerState from, ServerState to) {
        for (ServerState state : new ServerState[]{from, to}) {
            if (state instanceof ServerState.Unclear(Trouble why)) {
                return Outcome.failed(why.problem());
            }
        }
        long fromTimeline = timeline(from);
        long toTimeline = timeline(to);
        return fromTimeline == toTimeline
                ? Outcome.failed(Problem.failed("neither takes writes, nor did one do so later than the other",
                        tried(pair), "Look at the roles of both servers"))
                : Outcome.ok(host(toTimeline > fromTimeline ? pair.to() : pair.from()));
    }

    /** 0 for one that only replayed. */
    private static long timeline(ServerState state) {
        return state instanceof ServerState.Stopped(var control) && control.tookWrites() ? control.timeline() : 0;
    }

    private static String host(Server server) {
        return server.place().host();
    }

    private static String tried(Pair pair) {
        return "Asking which takes writes, " + pair.from().place() + " or " + pair.to().place();
    }
}
