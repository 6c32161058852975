package org.shadowrack.system.migration;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.peers.HaproxyPeer;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.migration.drivers.postgres.dns.NameServer;
import org.shadowrack.migration.drivers.powerdns.PowerDnsDrivers;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.system.migration.peers.AskingClient;
import org.shadowrack.system.migration.peers.NamedServer;
import org.shadowrack.system.migration.peers.PowerDnsServer;

/**
 * The driver's verb against the bare command: how long a client is without an answer, and how long until the other side answers.
 * A name server answers all the time, so that of it both are the second.
 */
final class TrafficBlackout {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String NAME = "orders.shadow.test.";

    private TrafficBlackout() {}

    static BlackoutBenchmark.Sample haproxy(boolean ours) throws Exception {
        try (NamedServer first = new NamedServer("first");
                NamedServer second = new NamedServer("second");
                HaproxyPeer haproxy = new HaproxyPeer("http", first.address(), second.address(), "");
                AskingClient client = new AskingClient(haproxy.clients())) {
            TrafficSwitch traffic = HaproxyDrivers.driver(TIMEOUT).traffic().orElseThrow();
            Move move = move(HaproxyPeer.endpoints(haproxy.socket().toString(), "p1", "s1"));
            spun(() -> client.answers("first") > 200);
            done(traffic.prepare(move));
            client.gaps().take();
            double seen = sample(() -> {
                if (ours) {
                    done(traffic.switchTo(move));
                } else {
                    runtime(haproxy.socket(), "set server orders/second weight 100; set server orders/first weight 0");
                }
                return null;
            }, () -> client.answers("second") > 0);
            spun(() -> client.answers("second") > 200);
            return new BlackoutBenchmark.Sample(client.gaps().take().toNanos() / 1e6, seen);
        }
    }

    /** A line of commands to HAProxy, as socat would send it. */
    static void runtime(Path socket, String line) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(1 << 14);
            while (channel.read(answer) >= 0) {
                answer.clear();
            }
        }
    }

    static BlackoutBenchmark.Sample powerDns(boolean ours) throws Exception {
        Path folder = Files.createTempDirectory("shadowrack-blackout");
        try (PowerDnsServer dns = new PowerDnsServer(folder)) {
            dns.zone("shadow.test.", NAME, "192.0.2.1", 5);
            TrafficSwitch traffic = PowerDnsDrivers.driver(new VerifyingTls(),
                    reference -> Outcome.ok(Secret.copyOf(dns.key().toCharArray())), TIMEOUT).traffic().orElseThrow();
            Map<String, String> endpoints = new HashMap<>(Map.of("powerdns.url", dns.api(), "powerdns.credential",
                    "vault:dns", "powerdns.zone", "shadow.test.", "powerdns.name", NAME));
            endpoints.putAll(Map.of("powerdns.address.p1", "192.0.2.1", "powerdns.address.s1", "192.0.2.2"));
            Move move = move(endpoints);
            done(traffic.prepare(move));
            NameServer server = NameServer.at(dns.dns(), TIMEOUT);
            double seen = sample(() -> {
                if (ours) {
                    done(traffic.switchTo(move));
                } else {
                    patch(dns, NAME, "192.0.2.2");
                }
                return null;
            }, () -> server.address(NAME).orElseThrow().getHostAddress().equals("192.0.2.2"));
            return new BlackoutBenchmark.Sample(seen, seen);
        } finally {
            Programs.run(List.of("rm", "-rf", folder.toString()));
        }
    }

    /** The record's address replaced by curl. */
    static void patch(PowerDnsServer dns, String name, String address) throws IOException, InterruptedException {
        Programs.run(List.of("curl", "-sSf", "-X", "PATCH", "-H", "X-API-Key: " + dns.key(), "-H",
                "Content-Type: application/json", "-d", """
                        {"rrsets":[{"name":"%s","type":"A","ttl":1,"changetype":"REPLACE",
                        "records":[{"content":"%s","disabled":false}]}]}""".formatted(name, address),
                dns.api() + "/api/v1/servers/localhost/zones/shadow.test."));
    }

    private static Move move(Map<String, String> endpoints) {
        return new Move("m", new Workload("orders", "p1", "s1", Criticality.NORMAL, 1, "p", endpoints), "p1", "s1", 10,
                Map.of());
    }

    /** The command is given on a thread of its own, so that what the client sees does not wait for its answer. */
    private static double sample(Callable<Void> command, Callable<Boolean> switched)
            throws Exception {
        var task = new java.util.concurrent.FutureTask<>(command);
        long begun = System.nanoTime();
        Thread.ofPlatform().start(task);
        spun(switched);
        double seen = (System.nanoTime() - begun) / 1e6;
        task.get();
        return seen;
    }

    private static void spun(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TIMEOUT.toNanos() * 4;
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                throw new IOException("it did not come about");
            }
            Thread.onSpinWait();
        }
    }

    private static void done(StepOutcome outcome) throws IOException {
        if (!(outcome instanceof StepOutcome.Done)) {
            throw new IOException(outcome.toString());
        }
    }
}
