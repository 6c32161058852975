package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.postgres.PostgresDrivers;
import org.shadowrack.migration.drivers.powerdns.PowerDnsDrivers;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;

/**
 * A real PostgreSQL moves to another address and back while a client writes to it by name. Broken when an acknowledged
 * row is lost, when the client doesn't follow the name, or when two servers would take writes.
 */
class PostgresMigrationTest {
    private static final String NAME = "orders.shadow.test.";

    private Path folder = Path.of("");
    private PowerDnsServer dns;
    private PostgresHosts hosts;
    private WritingClient client;
    private Driver postgres;
    private Driver powerdns;
    private Move move;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Programs.has(PostgresHosts.BIN + "/initdb"),
                "PostgreSQL 15 is not installed: apt-get install postgresql-15");
        assumeTrue(Programs.has(PowerDnsServer.PROGRAM) && Programs.has(PowerDnsServer.SCHEMA),
                "PowerDNS is not installed: apt-get install pdns-server pdns-backend-sqlite3 sqlite3");
        // Not JUnit's own folder: PostgreSQL's account must get through to it, and Unix sockets want short paths.
        folder = Files.createTempDirectory("srpg");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        hosts = new PostgresHosts(Files.createDirectory(folder.resolve("pg")));
        dns = new PowerDnsServer(Files.createDirectory(folder.resolve("dns")));
        dns.zone("shadow.test.", NAME, PostgresHosts.address(PostgresHosts.PRIMARY), 60);
        CredentialStore credentials = reference -> Outcome.ok(Secret.copyOf(dns.key().toCharArray()));
        postgres = PostgresDrivers.driver(credentials);
        powerdns = PowerDnsDrivers.driver(new VerifyingTls(), credentials, Duration.ofSeconds(5));
        move = new Move("m1", workload(), PostgresHosts.PRIMARY, PostgresHosts.SHADOW, 7, Map.of());
        client = new WritingClient(dns.dns(), NAME, hosts.port());
        acknowledged(50);
    }

    private Workload workload() {
        Map<String, String> endpoints = new HashMap<>(hosts.endpoints());
        endpoints.putAll(Map.of("postgres.name", NAME, "postgres.dns", dns.dns(), "powerdns.url", dns.api(),
                "powerdns.credential", "vault:dns", "powerdns.zone", "shadow.test.", "powerdns.name", NAME,
                "powerdns.ttl", "1"));
        for (String host : new String[]{PostgresHosts.PRIMARY, PostgresHosts.SHADOW}) {
            endpoints.put("powerdns.address." + host, PostgresHosts.address(host));
        }
        return new Workload("orders-db", PostgresHosts.PRIMARY, PostgresHosts.SHADOW, Criticality.HIGH, 1,
                "postgres-streaming", endpoints);
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : new AutoCloseable[]{client, hosts, dns}) {
            if (one != null) {
                one.close();
            }
        }
        if (!folder.toString().isEmpty()) {
            Programs.run(List.of("rm", "-rf", folder.toString()));
        }
    }

    @Test
    void rollingBackInTheCommitWindowLosesNothing() throws Exception {
        Profile profile = new Profile(postgres, powerdns);
        profile.prestage(move);
        client.longestGap();
        long begun = System.nanoTime();
        Duration promotion = profile.cutover(move);
        Duration cutover = since(begun);
        acknowledged(50);
        Duration blackout = client.longestGap();
        assertThat(client.reached()).isEqualTo(PostgresHosts.address(PostgresHosts.SHADOW));
        profile.verify(move);
        acknowledged(50);
        long returning = System.nanoTime();
        profile.rollback(move, move.reversed(8));
        Duration rollback = since(returning);
        acknowledged(50);
        assertThat(client.reached()).isEqualTo(PostgresHosts.address(PostgresHosts.PRIMARY));
        assertThat(hosts.writable(PostgresHosts.PRIMARY)).isTrue();
        assertThat(Path.of(hosts.data(PostgresHosts.SHADOW))).doesNotExist();
        Set<Long> lost = lostAt(PostgresHosts.PRIMARY);
        report("roll back",
                "cutover %d ms (promotion alone %d ms), client blackout %d ms; rollback %d ms, client blackout"
                        + " %d ms; %d rows acknowledged, %d lost",
                cutover.toMillis(), promotion.toMillis(), blackout.toMillis(),
                rollback.toMillis(), client.longestGap().toMillis(), client.acknowledged().size(), lost.size());
        assertThat(lost).isEmpty();
    }

    @Test
    void aCommittedMoveLeavesTheOldPrimaryUnableToTakeWritesEvenWhenStartedByHand() throws Exception {
        Profile profile = new Profile(postgres, powerdns);
        profile.prestage(move);
        profile.cutover(move);
        profile.verify(move);
        profile.commit(move);
        acknowledged(50);
        hosts.startByHand(PostgresHosts.PRIMARY);
        assertThat(hosts.writable(PostgresHosts.PRIMARY)).isFalse();
        assertThat(hosts.writable(PostgresHosts.SHADOW)).isTrue();
        Set<Long> lost = lostAt(PostgresHosts.SHADOW);
        report("commit", "%d rows acknowledged, %d lost", client.acknowledged().size(), lost.size());
        assertThat(lost).isEmpty();
    }

    /** And the failure in mid-cutover: fenced, never promoted, taken back. */
    @Test
    void aFencedPrimaryThatSomeoneStartsTakesNoWritesUntilTheFenceIsTakenAway() throws Exception {
        new Profile(postgres, powerdns).prestage(move);
        assertThat(postgres.fence().orElseThrow().isolate(move)).isInstanceOf(StepOutcome.Done.class);
        hosts.startByHand(PostgresHosts.PRIMARY);
        assertThat(hosts.writable(PostgresHosts.PRIMARY)).isFalse();
        assertThat(postgres.fence().orElseThrow().isolated(move)).isEqualTo(Outcome.ok(true));
        Programs.postgres(PostgresHosts.BIN + "/pg_ctl", "-D", hosts.data(PostgresHosts.PRIMARY), "-m", "fast", "-w",
                "stop");
        assertThat(postgres.fence().orElseThrow().restore(move)).isInstanceOf(StepOutcome.Done.class);
        assertThat(hosts.writable(PostgresHosts.PRIMARY)).isTrue();
        acknowledged(20);
        assertThat(lostAt(PostgresHosts.PRIMARY)).isEmpty();
    }

    /** Why there is a fence: the driver refuses, and what it refuses costs rows. */
    @Test
    void promotingBesideAPrimaryThatTakesWritesIsRefusedAndWouldLoseRows() throws Exception {
        new Profile(postgres, powerdns).prestage(move);
        assertThat(postgres.compute().orElseThrow().promote(move)).isInstanceOf(StepOutcome.Failed.class)
                .asString().contains("takes writes");
        hosts.execute(PostgresHosts.SHADOW, "SELECT pg_promote()");
        acknowledged(50);
        assertThat(postgres.compute().orElseThrow().active(move).isOk()).isFalse();
        assertThat(postgres.replicator().orElseThrow().reverse(move)).isInstanceOf(StepOutcome.Failed.class);
        assertThat(powerdns.traffic().orElseThrow().switchTo(move)).isInstanceOf(StepOutcome.Done.class);
        assertThat(postgres.fence().orElseThrow().isolate(move)).isInstanceOf(StepOutcome.Done.class);
        acknowledged(20);
        Set<Long> lost = lostAt(PostgresHosts.SHADOW);
        report("unfenced", "%d rows acknowledged, %d lost", client.acknowledged().size(), lost.size());
        assertThat(lost).isNotEmpty();
        // The old primary has diverged: it can't follow as it is, and what only it had is gone when it is rewound.
        assertThat(postgres.replicator().orElseThrow().reverse(move)).isInstanceOf(StepOutcome.Done.class)
                .asString().contains("rewound");
    }

    private void acknowledged(int more) {
        int before = client.acknowledged().size();
        Awaitility.await(more + " more rows").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
                .until(() -> client.acknowledged().size() >= before + more);
    }

    /** The client has ended, so that nothing is on its way. */
    private Set<Long> lostAt(String host) throws Exception {
        client.close();
        Set<Long> lost = new HashSet<>(client.acknowledged());
        lost.removeAll(hosts.rows(host));
        return lost;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void report(String what, String format, Object... values) {
        System.out.println("PostgreSQL, " + what + ": " + format.formatted(values));
    }
}
