package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.migration.drivers.postgres.host.Place;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** The two servers of a move. */
record Pair(Server from, Server to) {
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

    static StepOutcome take(Hosts hosts, Move move, Step step) {
        try {
            return step.take(of(hosts, move));
        } catch (Trouble trouble) {
            return trouble.outcome();
        }
    }

    static <T> Outcome<T> ask(Hosts hosts, Move move, Question<T> question) {
        try {
            return question.ask(of(hosts, move));
        } catch (Trouble trouble) {
            return Outcome.failed(trouble.problem());
        }
    }

    private static Pair of(Hosts hosts, Move move) throws Trouble {
        return new Pair(server(hosts, move, move.from()), server(hosts, move, move.to()));
    }

    private static Server server(Hosts hosts, Move move, String host) throws Trouble {
        return hosts.at(Place.of(move.workload().endpoints(), host));
    }
}
