package org.shadowrack.system.migration;

import java.io.IOException;
import java.nio.file.Path;
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
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.peers.HaproxyPeer;
import org.shadowrack.migration.drivers.peers.RedisPeer;
import org.shadowrack.migration.drivers.redis.RedisDrivers;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.system.migration.peers.RedisClient;

/** Two Redis servers behind a HAProxy, and a client that writes all the time. */
final class RedisSystems implements AutoCloseable {
    static final String PRIMARY = "cache-p1";
    static final String SHADOW = "cache-s1";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final RedisPeer primary = new RedisPeer();
    private final RedisPeer shadow = new RedisPeer();
    private @Nullable HaproxyPeer haproxy;
    private @Nullable RedisClient client;

    RedisSystems() throws IOException {
        HaproxyPeer balancer = new HaproxyPeer("tcp", primary.address(), shadow.address(), "check inter 500ms");
        haproxy = balancer;
        client = new RedisClient(balancer.clients());
        acknowledged(50);
    }

    private HaproxyPeer haproxy() {
        return Objects.requireNonNull(haproxy);
    }

    /** HAProxy's administrative socket. */
    Path balancer() {
        return haproxy().socket();
    }

    RedisClient client() {
        return Objects.requireNonNull(client);
    }

    RedisPeer primary() {
        return primary;
    }

    RedisPeer shadow() {
        return shadow;
    }

    CredentialStore credentials() {
        return reference -> Outcome.ok(Secret.copyOf(RedisPeer.PASSWORD.toCharArray()));
    }

    List<Driver> drivers() {
        return List.of(RedisDrivers.driver(new VerifyingTls(), credentials(), TIMEOUT),
                HaproxyDrivers.driver(TIMEOUT));
    }

    Workload workload() {
        Map<String, String> endpoints = new HashMap<>(primary.endpoints(PRIMARY));
        endpoints.putAll(shadow.endpoints(SHADOW));
        endpoints.putAll(HaproxyPeer.endpoints(haproxy().socket().toString(), PRIMARY, SHADOW));
        endpoints.put("redis.clients", "127.0.0.1:" + haproxy().clients().getPort());
        return new Workload("cache", PRIMARY, SHADOW, Criticality.HIGH, 1, "redis-haproxy", endpoints);
    }

    /** Waits for so many more acknowledged writes. */
    void acknowledged(int more) {
        int before = client().acknowledged().size();
        Awaitility.await(more + " more writes").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
                .until(() -> client().acknowledged().size() >= before + more);
    }

    /** Acknowledged writes that the server has not. The client is ended first, so that nothing is on its way. */
    Set<Long> lostAt(RedisPeer server) throws InterruptedException {
        client().close();
        Set<Long> lost = new HashSet<>(client().acknowledged());
        int all = lost.size();
        lost.removeAll(RedisClient.written(server.address()));
        System.out.printf("Redis: %d acknowledged, %d lost, %d times refused%n", all, lost.size(),
                client().refused());
        return lost;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : new AutoCloseable[]{client, haproxy, primary, shadow}) {
            if (one != null) {
                one.close();
            }
        }
    }
}
