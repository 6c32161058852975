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
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** A real Redis on loopback, with a configuration file of its own, that demands a password. */
public final class RedisPeer implements AutoCloseable {
    /** What it demands, of clients and of replicas. */
    public static final String PASSWORD = "correct-horse";

    private static final String PROGRAM = "/usr/bin/redis-server";

    private final Path folder;
    private final int port = Programs.freePort();
    private @Nullable Process process;

    /** Starts it; skips the test where it is not installed. */
    public RedisPeer() throws IOException {
        this(null);
    }

    /** Starts it with TLS alone, by this certificate; or without TLS. */
    public RedisPeer(@Nullable TestCertificate certificate) throws IOException {
        assumeTrue(Programs.has(PROGRAM), "Redis is not installed: apt-get install redis-server");
        folder = Files.createTempDirectory("shadowrack-redis");
        Files.writeString(configuration(), String.join("\n", "bind 127.0.0.1", "dir " + folder, "save \"\"",
                "repl-diskless-sync-delay 0", "requirepass " + PASSWORD,
                certificate == null
                        ? "port " + port
                        : "port 0\ntls-port " + port + "\ntls-cert-file " + certificate.certificate()
                                + "\ntls-key-file " + certificate.key() + "\ntls-ca-cert-file "
                                + certificate.certificate() + "\ntls-auth-clients no",
                ""));
        start();
    }

    private Path configuration() {
        return folder.resolve("redis.conf");
    }

    /** What runs it, with the settings that it has by now. */
    public List<String> command() {
        return List.of(PROGRAM, configuration().toString());
    }

    /** Starts it with the settings that it has by now. */
    public void start() throws IOException {
        process = Programs.start(folder.resolve("redis.log"), command());
        Awaitility.await("Redis").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
                .ignoreExceptions().until(() -> {
                    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return probe.isConnected();
                    }
                });
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Makes it a primary that takes writes, as a person in a hurry would, without a fence. */
    public void promoteByHand() {
        try (Jedis client = new Jedis(new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder().resp2().password(PASSWORD).build())) {
            client.replicaofNoOne();
            client.configSet("min-replicas-to-write", "0");
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The endpoints of {@code host} where it is this server, reached at {@code port}. */
    public static Map<String, String> endpoints(String host, int port) {
        return Map.of("redis." + host + ".address", "127.0.0.1", "redis." + host + ".port", "" + port,
                "redis.credential", "vault:redis");
    }

    /** The same, reached where it listens. */
    public Map<String, String> endpoints(String host) {
        return endpoints(host, port);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        Programs.run(List.of("rm", "-rf", folder.toString()));
    }
}
