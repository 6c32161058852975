package org.shadowrack.system.migration.peers;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.shadowrack.migration.drivers.peers.Programs;

/**
 * Two places for a real PostgreSQL, at 127.0.0.1 and 127.0.0.2, one port: clients tell them apart by address alone, as they
 * would real hosts. The primary runs; the shadow has its settings and nothing else. The primary's settings are in its data
 * folder, the shadow's outside it, so that both ways are tried.
 */
public final class PostgresHosts implements AutoCloseable {
    /** Known to its users. */
    public static final String BIN = "/usr/lib/postgresql/15/bin";
    /** Known to its users. */
    public static final String PRIMARY = "db-p1";
    /** Known to its users. */
    public static final String SHADOW = "db-s1";
    private static final Map<String, String> ADDRESSES = Map.of(PRIMARY, "127.0.0.1", SHADOW, "127.0.0.2");

    private final Path folder;
    private final int port;

    public PostgresHosts(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = Programs.freePort();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Programs.postgres(BIN + "/initdb", "-D", data(PRIMARY), "-U", "postgres", "-A", "trust", "-k");
        append(data(PRIMARY) + "/postgresql.conf", settings(PRIMARY));
        Files.writeString(configuration(), settings(SHADOW) + "hba_file='" + data(SHADOW) + "/pg_hba.conf'\n"
                + "ident_file='" + data(SHADOW) + "/pg_ident.conf'\n");
        append(data(PRIMARY) + "/pg_hba.conf", "host all,replication all 127.0.0.0/8 trust\n");
        Programs.postgres(BIN + "/pg_ctl", "-D", data(PRIMARY), "-w", "-l", data(PRIMARY) + ".log", "start");
        execute(PRIMARY, "CREATE TABLE beat(n bigint PRIMARY KEY)");
    }

    private String settings(String host) {
        return String.join("\n", "", "port=" + port, "listen_addresses='" + ADDRESSES.get(host) + "'",
                "unix_socket_directories=''", "wal_level=replica", "max_wal_senders=8", "wal_log_hints=on",
                "hot_standby=on", "max_slot_wal_keep_size=1GB", "wal_keep_size=256MB",
                "wal_receiver_timeout=5s",
                "wal_retrieve_retry_interval=200ms", "");
    }

    private static void append(String file, String text) throws IOException {
        Files.writeString(Path.of(file), Files.readString(Path.of(file)) + text);
    }

    public String data(String host) {
        return folder + "/" + host;
    }

    private Path configuration() {
        return folder.resolve("shadow.conf");
    }

    public int port() {
        return port;
    }

    public static String address(String host) {
        return ADDRESSES.getOrDefault(host, "");
    }

    public Map<String, String> endpoints() {
        Map<String, String> endpoints = new HashMap<>(Map.of("postgres.bin", BIN, "postgres.user", "postgres"));
        ADDRESSES.forEach((host, address) -> {
            endpoints.put("postgres." + host + ".address", address);
            endpoints.put("postgres." + host + ".port", "" + port);
            endpoints.put("postgres." + host + ".data", data(host));
            endpoints.put("postgres." + host + ".through", String.join(" ", Programs.asPostgres()));
        });
        endpoints.put("postgres." + SHADOW + ".config", configuration().toString());
        return endpoints;
    }

    public static Connection connect(String address, int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address + ":" + port
                + "/postgres?connectTimeout=2&socketTimeout=5", "postgres", "");
    }

    public void execute(String host, String statement) {
        try (Connection connection = connect(address(host), port); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement + " on " + host, e);
        }
    }

    /** The rows at one host. */
    public Set<Long> rows(String host) throws SQLException {
        Set<Long> rows = new TreeSet<>();
        try (Connection connection = connect(address(host), port);
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery("SELECT n FROM beat")) {
            while (result.next()) {
                rows.add(result.getLong(1));
            }
        }
        return rows;
    }

    /** Whether it takes writes; false where it doesn't answer. */
    public boolean writable(String host) {
        try (Connection connection = connect(address(host), port);
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery("SELECT NOT pg_is_in_recovery()")) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException silent) {
            return false;
        }
    }

    /** Stops the server at {@code host} as a person would. */
    public void stopByHand(String host) throws IOException, InterruptedException {
        Programs.postgres(BIN + "/pg_ctl", "-D", data(host), "-m", "fast", "-w", "stop");
    }

    /** Ends the server at {@code host} as a power cut would: its pid file stays. */
    public void crash(String host) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(Path.of(data(host), "postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Awaitility.await("the end of " + host).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty() && !listens(host));
    }

    private boolean listens(String host) {
        try (Socket probe = new Socket(address(host), port)) {
            return probe.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Starts the server at {@code host} as a person would. */
    public void startByHand(String host) throws IOException, InterruptedException {
        if (host.equals(SHADOW)) {
            Programs.postgres(BIN + "/pg_ctl", "-D", data(host), "-w", "-l", data(host) + ".log", "-o",
                    "--config_file=" + configuration(), "start");
        } else {
            Programs.postgres(BIN + "/pg_ctl", "-D", data(host), "-w", "-l", data(host) + ".log", "start");
        }
    }

    /** Sets it from the next start on. */
    public void setting(String host, String name, String value) throws IOException {
        String file = host.equals(SHADOW) ? configuration().toString() : data(host) + "/postgresql.conf";
        append(file, name + "=" + value + "\n");
    }

    /** Starts the shadow as one that may never take connections. */
    public void startWithoutWaiting(String host) throws IOException, InterruptedException {
        Programs.postgres(BIN + "/pg_ctl", "-D", data(host), "-W", "-l", data(host) + ".log", "-o",
                "--config_file=" + configuration(), "start");
    }

    /** Whether the primary has a standby that streams. */
    public boolean streams() throws SQLException {
        try (Connection connection = connect(address(PRIMARY), port);
                Statement sql = connection.createStatement();
                ResultSet result = sql
                        .executeQuery("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'")) {
            return result.next() && result.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (String host : ADDRESSES.keySet()) {
            try {
                Programs.postgres(BIN + "/pg_ctl", "-D", data(host), "-m", "immediate", "-w", "stop");
            } catch (IOException notRunning) {
                // It was stopped or never made.
            }
        }
    }
}
