package org.shadowrack.migration.drivers.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.drivers.peers.RedisPeer;
import org.shadowrack.migration.drivers.peers.TestCertificate;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Two real servers. Broken when a server takes writes that must not, or data goes that must stay. */
@SuppressWarnings("NullAway.Init") // set up by each test
class RedisDriverTest {
    private final Map<String, String> more = new HashMap<>();
    private String password = RedisPeer.PASSWORD;
    private RedisPeer p;
    private RedisPeer s;

    private void start(@Nullable TestCertificate certificate) throws Exception {
        p = new RedisPeer(certificate);
        s = new RedisPeer(certificate);
    }

    @AfterEach
    void end() throws Exception {
        p.close();
        s.close();
    }

    private Driver driver() {
        return RedisDrivers.driver(new VerifyingTls(), reference -> Outcome.ok(Secret.copyOf(password.toCharArray())),
                Duration.ofSeconds(3));
    }

    private Move move(long epoch) {
        Map<String, String> endpoints = new HashMap<>(p.endpoints("p"));
        endpoints.putAll(s.endpoints("s"));
        endpoints.putAll(more);
        return new Move("m", new Workload("cache", "p", "s", Criticality.NORMAL, 1, "x", endpoints), "p", "s", epoch,
                Map.of());
    }

    private static Jedis client(RedisPeer peer) {
        return new Jedis(new HostAndPort("127.0.0.1", peer.address().getPort()),
                DefaultJedisClientConfig.builder().resp2().password(RedisPeer.PASSWORD).build());
    }

    private void prestage(long epoch) {
        done(driver().replicator().orElseThrow().start(move(epoch)));
        Awaitility.await("in sync").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> driver().replicator().orElseThrow()
                        .progress(move(epoch)) instanceof Outcome.Ok<Progress>(Progress now) && now.inSync()
                        && Long.valueOf(0).equals(now.dataAtRiskBytes()));
    }

    private static void done(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void aFencedPrimaryRefusesWritesAndCutsItsClientsOffAlsoAfterItsRestart() throws Exception {
        start(null);
        try (Jedis client = client(p)) {
            client.set("a", "1");
            prestage(10);
            done(driver().fence().orElseThrow().isolate(move(10)));
            assertThatThrownBy(() -> client.set("a", "2")).hasMessageNotContaining("NOREPLICAS");
        }
        refused(p);
        p.kill();
        p.start();
        refused(p);
        assertThat(driver().fence().orElseThrow().isolated(move(10))).isEqualTo(Outcome.ok(true));
        done(driver().fence().orElseThrow().restore(move(15)));
        try (Jedis client = client(p)) {
            assertThat(client.set("a", "3")).isEqualTo("OK");
        }
    }

    private static void refused(RedisPeer peer) {
        try (Jedis client = client(peer)) {
            assertThatThrownBy(() -> client.set("a", "2")).isInstanceOf(JedisDataException.class);
        }
    }

    /** The epoch is the servers' own: broken when any verb forgets to look at it. */
    @Test
    void anOldHolderCanNeitherFenceNorPromoteNorOpenNorCopy() throws Exception {
        start(null);
        prestage(20);
        done(driver().fence().orElseThrow().isolate(move(20)));
        refused(driver().compute().orElseThrow().promote(move(10)), "epoch 20");
        refused(driver().fence().orElseThrow().restore(move(10)), "epoch 20");
        done(driver().compute().orElseThrow().promote(move(20)));
        refused(driver().fence().orElseThrow().isolate(move(10).reversed(10)), "epoch 20");
        refused(driver().replicator().orElseThrow().reverse(move(10)), "epoch 20");
        try (Jedis client = client(s)) {
            assertThat(client.set("a", "1")).isEqualTo("OK");
        }
    }

    private static void refused(StepOutcome outcome, String why) {
        assertThat(outcome).isInstanceOf(StepOutcome.Failed.class).asString().contains(why);
    }

    @Test
    void nothingIsPromotedOrOpenedBesideAPrimaryThatTakesWrites() throws Exception {
        start(null);
        prestage(10);
        refused(driver().compute().orElseThrow().promote(move(10)), "takes writes");
        done(driver().fence().orElseThrow().isolate(move(10)));
        done(driver().compute().orElseThrow().promote(move(10)));
        refused(driver().fence().orElseThrow().restore(move(15)), "takes writes");
        refused(driver().replicator().orElseThrow().stop(move(15)), "takes writes");
        assertThat(driver().compute().orElseThrow().active(move(10))).isEqualTo(Outcome.ok("s"));
    }

    @Test
    void aServerThatHoldsForeignKeysIsNotOverwritten() throws Exception {
        start(null);
        try (Jedis client = client(s)) {
            client.set("theirs", "1");
            refused(driver().replicator().orElseThrow().start(move(10)), "not overwritten");
            assertThat(client.get("theirs")).isEqualTo("1");
        }
    }

    @Test
    void aRemovedCopyIsEmptyAndRefusesWritesAndMayBeMadeAgain() throws Exception {
        start(null);
        try (Jedis client = client(p)) {
            client.set("a", "1");
        }
        prestage(10);
        done(driver().replicator().orElseThrow().stop(move(20)));
        try (Jedis client = client(s)) {
            assertThat(client.dbSize()).isZero();
        }
        refused(s);
        prestage(30);
        try (Jedis client = client(s)) {
            assertThat(client.get("a")).isEqualTo("1");
        }
    }

    /** A replica that someone takes off its primary by hand must not become a second primary. */
    @Test
    void aCopyThatIsDetachedByHandStillRefusesWrites() throws Exception {
        start(null);
        prestage(10);
        try (Jedis client = client(s)) {
            client.replicaofNoOne();
        }
        refused(s);
    }

    @Test
    void aWrongPasswordIsRefusedAndNeverTold() throws Exception {
        start(null);
        password = "wrong-horse";
        assertThat(driver().fence().orElseThrow().isolate(move(10))).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("WRONGPASS").doesNotContain(password);
    }

    @Test
    void passwordsGoToOtherMachinesOnlyByTls() throws Exception {
        start(null);
        more.put("redis.p.address", "192.0.2.1");
        refused(driver().fence().orElseThrow().isolate(move(10)), "in the clear");
    }

    /** Broken when replication itself does not use TLS, or when any certificate will do. */
    @Test
    void overTlsThePinnedCertificateAloneIsTrusted(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        start(certificate);
        more.put("redis.p.pin", certificate.sha256());
        more.put("redis.s.pin", certificate.sha256());
        prestage(10);
        done(driver().fence().orElseThrow().isolate(move(10)));
        done(driver().compute().orElseThrow().promote(move(10)));
        done(driver().probe().orElseThrow().probe(move(10)));
        more.put("redis.s.pin", "00".repeat(32));
        assertThat(driver().probe().orElseThrow().probe(move(10))).isInstanceOf(StepOutcome.Failed.class);
        more.remove("redis.s.pin");
        more.put("redis.ca", certificate.certificate().toString());
        done(driver().probe().orElseThrow().probe(move(10)));
    }
}
