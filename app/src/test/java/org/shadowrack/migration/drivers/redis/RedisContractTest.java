package org.shadowrack.migration.drivers.redis;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.drivers.contract.DriverContract;
import org.shadowrack.migration.drivers.peers.RedisPeer;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** The server at {@code x} is behind the line that fails, the one at {@code y} is not. */
@SuppressWarnings("NullAway.Init") // set up before each test
class RedisContractTest extends DriverContract {
    private final Driver driver = RedisDrivers.driver(new VerifyingTls(),
            reference -> Outcome.ok(Secret.copyOf(RedisPeer.PASSWORD.toCharArray())), Duration.ofMillis(900));
    private RedisPeer x;
    private RedisPeer y;

    @Override
    protected InetSocketAddress startPeer() throws Exception {
        x = new RedisPeer();
        y = new RedisPeer();
        try (Jedis client = new Jedis(new HostAndPort("127.0.0.1", y.address().getPort()),
                DefaultJedisClientConfig.builder().resp2().password(RedisPeer.PASSWORD).build())) {
            client.set("a", "1");
        }
        return x.address();
    }

    @Override
    protected void endPeer() throws Exception {
        for (RedisPeer peer : new RedisPeer[]{x, y}) {
            if (peer != null) {
                peer.close();
            }
        }
    }

    @Override
    protected boolean changes(String request) {
        return request.contains("REPLICAOF") || request.contains("CONFIG") && request.contains("\r\nSET\r\n");
    }

    @Override
    protected Map<String, Supplier<StepOutcome>> verbs(String address) {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        var fence = driver.fence().orElseThrow();
        var compute = driver.compute().orElseThrow();
        Map<String, Supplier<StepOutcome>> verbs = new LinkedHashMap<>();
        verbs.put("start", () -> driver.replicator().orElseThrow().start(toX(port, 10)));
        verbs.put("promote", () -> {
            fence.isolate(toX(port, 10));
            return compute.promote(toX(port, 10));
        });
        verbs.put("isolate", () -> fence.isolate(toX(port, 20).reversed(20)));
        verbs.put("restore", () -> fence.restore(toX(port, 20).reversed(25)));
        verbs.put("stop", () -> {
            fence.isolate(toX(x.address().getPort(), 30).reversed(30));
            compute.promote(toX(x.address().getPort(), 30).reversed(30));
            return driver.replicator().orElseThrow().stop(toX(port, 30));
        });
        return verbs;
    }

    @Override
    protected Map<String, Supplier<? extends Outcome<?>>> questions(String address) {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        return Map.of("isolated", () -> driver.fence().orElseThrow().isolated(toX(port, 10).reversed(10)), "progress",
                () -> driver.replicator().orElseThrow().progress(toX(port, 10)), "size",
                () -> driver.replicator().orElseThrow().size(toX(port, 10).reversed(10)));
    }

    private Move toX(int port, long epoch) {
        Map<String, String> endpoints = new HashMap<>(RedisPeer.endpoints("x", port));
        endpoints.putAll(y.endpoints("y"));
        return new Move("m", new Workload("cache", "y", "x", Criticality.NORMAL, 1, "p", endpoints), "y", "x", epoch,
                Map.of());
    }
}
