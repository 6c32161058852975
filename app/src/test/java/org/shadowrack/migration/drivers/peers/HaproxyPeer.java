package org.shadowrack.migration.drivers.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real HAProxy with one backend of two servers, the second at weight 0, and its runtime API on a port and a socket. */
public final class HaproxyPeer implements AutoCloseable {
    /** The backend. */
    public static final String BACKEND = "orders";

    private static final String PROGRAM = "/usr/sbin/haproxy";

    private final Path folder;
    private final int clients = Programs.freePort();
    private final int api = Programs.freePort();
    private final Process process;

    /**
     * Starts it; skips the test where it is not installed.
     *
     * @param mode {@code tcp} or {@code http}
     * @param first where the server {@code first} listens
     * @param second where the server {@code second} listens
     * @param check further words of both servers, such as a health check
     */
    public HaproxyPeer(String mode, InetSocketAddress first, InetSocketAddress second, String check)
            throws IOException {
        assumeTrue(Programs.has(PROGRAM), "HAProxy is not installed: apt-get install haproxy");
        folder = Files.createTempDirectory("shadowrack-haproxy");
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, String.join("\n", "global",
                "  stats socket ipv4@127.0.0.1:" + api + " level admin",
                "  stats socket " + socket() + " mode 600 level admin", "defaults", "  mode " + mode,
                "  timeout connect 1s", "  timeout client 30s", "  timeout server 30s", "frontend clients",
                "  bind 127.0.0.1:" + clients, "  default_backend " + BACKEND, "backend " + BACKEND,
                "  server first " + text(first) + " weight 100 " + check,
                "  server second " + text(second) + " weight 0 " + check, ""));
        process = Programs.start(folder.resolve("haproxy.log"),
                List.of(PROGRAM, "-db", "-f", configuration.toString()));
        Awaitility.await("HAProxy").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .ignoreExceptions().until(() -> {
                    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), api)) {
                        return probe.isConnected();
                    }
                });
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Where clients connect to. */
    public InetSocketAddress clients() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), clients);
    }

    /** The runtime API over TCP. */
    public InetSocketAddress api() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), api);
    }

    /** The runtime API's UNIX socket. */
    public Path socket() {
        return folder.resolve("admin.sock");
    }

    /** The endpoints of a workload on these two hosts, with the runtime API at {@code socket}. */
    public static Map<String, String> endpoints(String socket, String firstHost, String secondHost) {
        return Map.of("haproxy.socket", socket, "haproxy.backend", BACKEND, "haproxy.server." + firstHost, "first",
                "haproxy.server." + secondHost, "second");
    }

    @Override
    public void close() throws InterruptedException, IOException {
        Programs.end(process);
        Programs.run(List.of("rm", "-rf", folder.toString()));
    }
}
