package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.migration.drivers.postgres.host.Place;
import org.shadowrack.migration.drivers.postgres.host.Server;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.CredentialStore;

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

    static StepOutcome take(CredentialStore credentials, Move move, Step step) {
        try {
            return step.take(of(credentials, move));
        } catch (Trouble trouble) {
            return trouble.outcome();
        }
    }

    static <T> Outcome<T> ask(CredentialStore credentials, Move move, Question<T> question) {
        try {
            return question.ask(of(credentials, move));
        } catch (Trouble trouble) {
            return Outcome.failed(trouble.problem());
        }
    }

    private static Pair of(CredentialStore credentials, Move move) throws Trouble {
        return new Pair(server(credentials, move, move.from()), server(credentials, move, move.to()));
    }

    private static Server server(CredentialStore credentials, Move move, String host) throws Trouble {
        return new Server(Place.of(move.workload().endpoints(), host), credentials);
    }
}
