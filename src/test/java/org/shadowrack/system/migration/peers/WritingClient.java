package org.shadowrack.system.migration.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.drivers.postgres.dns.NameServer;

/** Writes a row after the other all the time, through the workload's name, and remembers which were acknowledged. */
public final class WritingClient implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final NameServer names;
    private final String name;
    private final int port;
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile boolean ending;
    private volatile long lastAnswer = System.nanoTime();
    private volatile long longestGap;
    private volatile long refused;
    private @Nullable Connection connection;
    private volatile String reached = "";

    public WritingClient(String dns, String name, int port) throws IOException {
        this.names = NameServer.at(dns, Duration.ofMillis(500));
        this.name = name;
        this.port = port;
        this.thread = Thread.ofPlatform().name("client").start(this::write);
    }

    private void write() {
        for (long row = 1; !ending; row++) {
            try {
                insert(row);
                acknowledged.add(row);
                long now = System.nanoTime();
                longestGap = Math.max(longestGap, now - lastAnswer);
                lastAnswer = now;
            } catch (SQLException | IOException broken) {
                refused++;
                disconnect();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        disconnect();
    }

    private void insert(long row) throws SQLException, IOException {
        Connection open = connection;
        if (open == null) {
            String address = names.address(name).map(InetAddress::getHostAddress)
                    .orElseThrow(() -> new IOException("no address"));
            open = PostgresHosts.connect(address, port);
            connection = open;
            reached = address;
        }
        try (PreparedStatement insert = open.prepareStatement("INSERT INTO beat VALUES (?)")) {
            insert.setLong(1, row);
            insert.executeUpdate();
        }
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // It is gone either way.
        }
        connection = null;
    }

    /** Rows that a server said are safe. */
    public Set<Long> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** The address that it last connected to. */
    public String reached() {
        return reached;
    }

    /** How often it was refused. */
    public long refused() {
        return refused;
    }

    /** The longest time between two acknowledgements since it was last asked. */
    public Duration longestGap() {
        Duration gap = Duration.ofNanos(longestGap);
        longestGap = 0;
        return gap;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join(Duration.ofSeconds(20));
    }
}
