package org.shadowrack.migration.drivers.postgres.host;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.shadowrack.migration.driver.Trouble;

/**
 * Connections that wait for the next question. A new one costs the server a process, which clients would wait for between the fence and the promotion. Thread-safe.
 */
final class Connections {
    private final Kept<String, Connection> waiting = new Kept<>(Connections::closed);

    /** Makes a connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException, Trouble;
    }

    /** What is done over a connection. */
    @FunctionalInterface
    interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    /**
     * Asks what changes nothing: a server that was stopped or left meanwhile has broken the connection that waited, which says
     * nothing of the server as it is now, so it is asked again over a new one.
     */
    <T> T asked(String server, Opening opening, Work<T> question) throws SQLException, Trouble {
        Optional<Connection> ready = waiting.take(server);
        if (ready.isPresent()) {
            try {
                return done(server, ready.get(), question);
            } catch (SQLException broken) {
                if (!isBroken(broken)) {
                    throw broken;
                }
            }
        }
        return done(server, opening.open(), question);
    }

    /** Does what must not be done twice: where the connection breaks, nobody knows whether it was. */
    <T> T told(String server, Opening opening, Work<T> work) throws SQLException, Trouble {
        Optional<Connection> ready = waiting.take(server);
        return done(server, ready.isPresent() ? ready.get() : opening.open(), work);
    }

    private <T> T done(String server, Connection connection, Work<T> work) throws SQLException {
        boolean whole = false;
        try {
            T answer = work.over(connection);
            whole = true;
            return answer;
        } finally {
            if (whole) {
                waiting.keep(server, connection);
            } else {
                closed(connection);
            }
        }
    }

    /** The class of broken connections, and of a server that goes down. */
    private static boolean isBroken(SQLException trouble) {
        String state = String.valueOf(trouble.getSQLState());
        return state.startsWith("08") || state.startsWith("57");
    }

    private static void closed(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is gone either way.
        }
    }
}
