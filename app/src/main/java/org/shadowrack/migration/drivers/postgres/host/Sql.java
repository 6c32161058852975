package org.shadowrack.migration.drivers.postgres.host;

import java.net.ConnectException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.shadowrack.migration.driver.Trouble;

/** SQL to one server, as it is now. Thread-safe. */
public final class Sql {
    private static final int CONNECT_SECONDS = 3;
    private static final int REPLY_SECONDS = 10;
    private static final String NOT_CONNECTED = "08001";

    private final String name;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final PasswordFile password;
    private final Connections connections;

    Sql(Place place, String address, PasswordFile password, Connections connections) {
        this.connections = connections;
        this.name = "PostgreSQL on " + place.host() + " (" + address + ":" + place.port() + ")";
        this.password = password;
        source.setServerNames(new String[]{address});
        source.setPortNumbers(new int[]{place.port()});
        source.setDatabaseName(place.database());
        source.setUser(place.user());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(REPLY_SECONDS);
        source.setApplicationName("shadowrack");
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** The value of the row that {@code result} stands on. */
        T read(ResultSet result) throws SQLException;
    }

    /** The first row of a query's result, read by {@code row}; trouble (nothing done yet) where there is none. */
    public <T> T one(String query, Row<T> row, Object... parameters) throws Trouble {
        return present(query, first(query, row, parameters));
    }

    /** The same; null where there is no row. */
    public <T> @Nullable T first(String query, Row<T> row, Object... parameters) throws Trouble {
        try (Connection connection = connect()) {
            return answered(connection, query, row, parameters);
        } catch (SQLException refused) {
            throw trouble(refused);
        }
    }

    /** The same as {@link #one} of what changes nothing, and so may be asked over a connection that is there already. */
    public <T> T ask(String query, Row<T> row, Object... parameters) throws Trouble {
        try {
            return present(query, connections.asked(name, this::connect,
                    connection -> Optional.ofNullable(answered(connection, query, row, parameters))).orElse(null));
        } catch (SQLException refused) {
            throw trouble(refused);
        }
    }

    private <T> T present(String query, @Nullable T value) throws Trouble {
        if (value == null) {
            throw new Trouble(Trouble.Effect.NONE_YET, "Asking " + name, "no row came back for: " + query);
        }
        return value;
    }

    private static <T> @Nullable T answered(Connection connection, String query, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? row.read(result) : null;
            }
        }
    }

    /**
     * Tells by {@code statement}, then asks over the same connection until the answer to {@code question} is yes; false where it
     * never was within {@code limit}, or interrupted.
     */
    public boolean until(String statement, String question, Duration limit, Duration pause) throws Trouble {
        try {
            return connections.told(name, this::connect, connection -> {
                long end = System.nanoTime() + limit.toNanos();
                answered(connection, statement, row -> true);
                try (PreparedStatement asking = connection.prepareStatement(question)) {
                    return holds(asking, end, pause);
                }
            });
        } catch (SQLException refused) {
            throw trouble(refused);
        }
    }

    private static boolean holds(PreparedStatement asking, long end, Duration pause) throws SQLException {
        while (System.nanoTime() < end) {
            try (ResultSet result = asking.executeQuery()) {
                if (result.next() && result.getBoolean(1)) {
                    return true;
                }
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Runs a statement. */
    public void run(String statement) throws Trouble {
        try (Connection connection = connect(); PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException refused) {
            throw trouble(refused);
        }
    }

    /** Whether a server answers there at all, be it that it starts or stops. */
    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(REPLY_SECONDS);
        } catch (SQLException refused) {
            return !String.valueOf(refused.getSQLState()).startsWith("08");
        } catch (Trouble noSecret) {
            return false;
        }
    }

    private Connection connect() throws SQLException, Trouble {
        String secret = password.password();
        return secret.isEmpty() ? source.getConnection() : source.getConnection(source.getUser(), secret);
    }

    /** A connection that broke may have broken after the effect. */
    private Trouble trouble(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        Trouble.Effect effect = switch (state.substring(0, 2)) {
            case "08" -> NOT_CONNECTED.equals(state) ? Trouble.Effect.NONE_YET : Trouble.Effect.UNKNOWN;
            // Starting or stopping, out of room, in use, rolled back.
            case "57", "53", "55", "40" -> Trouble.Effect.NONE_YET;
            default -> Trouble.Effect.REFUSED;
        };
        return new Trouble(effect, "Asking " + name, refused.getMessage() + " (SQLSTATE " + state + ")", refused);
    }

    /** Whether nothing listens there: the one kind of silence that says something. */
    static boolean isRefused(Trouble trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
