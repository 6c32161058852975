package org.shadowrack.system.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.migration.drivers.postgres.PostgresDrivers;
import org.shadowrack.migration.drivers.powerdns.PowerDnsDrivers;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.system.migration.peers.PostgresHosts;
import org.shadowrack.system.migration.peers.PowerDnsServer;
import org.shadowrack.system.migration.peers.WritingClient;

/** A PostgreSQL with room for a shadow, a DNS server with its record, and a client that writes all the time. */
final class RealSystems implements AutoCloseable {
    static final String NAME = "orders.shadow.test.";

    private @Nullable Path folder;
    private @Nullable PowerDnsServer dns;
    private @Nullable PostgresHosts hosts;
    private @Nullable WritingClient client;

    /** Skips the test where a package is missing. */
    void start() throws IOException, InterruptedException {
        assumeTrue(Programs.has(PostgresHosts.BIN + "/initdb"),
                "PostgreSQL 15 is not installed: apt-get install postgresql-15");
        assumeTrue(Programs.has(PowerDnsServer.PROGRAM) && Programs.has(PowerDnsServer.SCHEMA),
                "PowerDNS is not installed: apt-get install pdns-server pdns-backend-sqlite3 sqlite3");
        // Not JUnit's own folder: PostgreSQL's account must get through to it.
        Path made = Files.createTempDirectory("shadowrack-systems");
        folder = made;
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        hosts = new PostgresHosts(Files.createDirectory(made.resolve("pg")));
        dns = new PowerDnsServer(Files.createDirectory(made.resolve("dns")));
        dns.zone("shadow.test.", NAME, PostgresHosts.address(PostgresHosts.PRIMARY), 3);
        client = new WritingClient(dns.dns(), NAME, hosts.port());
        acknowledged(50);
    }

    Driver postgres() {
        return PostgresDrivers.driver(credentials());
    }

    Driver powerdns() {
        return PowerDnsDrivers.driver(new VerifyingTls(), credentials(), Duration.ofSeconds(5));
    }

    CredentialStore credentials() {
        return reference -> Outcome.ok(Secret.copyOf(dns().key().toCharArray()));
    }

    PostgresHosts hosts() {
        return Objects.requireNonNull(hosts);
    }

    WritingClient client() {
        return Objects.requireNonNull(client);
    }

    PowerDnsServer dns() {
        return Objects.requireNonNull(dns);
    }

    Workload workload() {
        Map<String, String> endpoints = new HashMap<>(hosts().endpoints());
        endpoints.putAll(Map.of("postgres.name", NAME, "postgres.dns", dns().dns(), "powerdns.url", dns().api(),
                "powerdns.credential", "vault:dns", "powerdns.zone", "shadow.test.", "powerdns.name", NAME,
                "powerdns.ttl", "1"));
        for (String host : List.of(PostgresHosts.PRIMARY, PostgresHosts.SHADOW)) {
            endpoints.put("powerdns.address." + host, PostgresHosts.address(host));
        }
        return new Workload("orders-db", PostgresHosts.PRIMARY, PostgresHosts.SHADOW, Criticality.HIGH, 1,
                "postgres-streaming", endpoints);
    }

    /** Waits for so many more acknowledged rows. */
    void acknowledged(int more) {
        int before = client().acknowledged().size();
        Awaitility.await(more + " more rows").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
                .until(() -> client().acknowledged().size() >= before + more);
    }

    /** Acknowledged rows that {@code host} does not have. The client is ended first, so that nothing is on its way. */
    Set<Long> lostAt(String host) throws SQLException, InterruptedException {
        client().close();
        Set<Long> acknowledged = client().acknowledged();
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.removeAll(hosts().rows(host));
        report("rows", "%d acknowledged, %d lost, %d times refused", acknowledged.size(), lost.size(),
                client().refused());
        return lost;
    }

    /** Tells what was measured. */
    void report(String what, String format, Object... values) {
        System.out.println("PostgreSQL, " + what + ": " + format.formatted(values));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : new AutoCloseable[]{client, hosts, dns}) {
            if (one != null) {
                one.close();
            }
        }
        if (folder != null) {
            Programs.run(List.of("rm", "-rf", folder.toString()));
        }
    }
}
