package org.shadowrack.system.migration;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.migration.drivers.peers.RedisPeer;
import org.shadowrack.model.migration.MigrationView;

/** The longest time without an acknowledged write: the engine's cutover against FAILOVER and HAProxy's weights by hand. */
final class RedisBlackout {
    private RedisBlackout() {}

    static BlackoutBenchmark.Sample measure(boolean ours) throws Exception {
        try (RedisSystems systems = new RedisSystems();
                RealEngine engine = new RealEngine(systems.workload(), systems.credentials(), systems.drivers())) {
            MigrationView staged = engine.prestaged();
            systems.acknowledged(200);
            systems.client().gaps().take();
            double cutover = Double.NaN;
            if (ours) {
                cutover = Objects.requireNonNull(engine.cutOver(staged).cutoverMillis());
            } else {
                byHand(systems);
            }
            systems.acknowledged(200);
            return new BlackoutBenchmark.Sample(systems.client().gaps().take().toNanos() / 1e6, cutover);
        }
    }

    private static void byHand(RedisSystems systems) throws IOException, InterruptedException {
        int shadow = systems.shadow().address().getPort();
        // The mark that our replica bears would make it refuse writes: by hand there is none.
        cli(shadow, "config", "set", "min-replicas-to-write", "0");
        // FAILOVER logs in at the replica as a replica would.
        cli(systems.primary().address().getPort(), "config", "set", "masterauth", RedisPeer.PASSWORD);
        cli(systems.primary().address().getPort(), "failover", "to", "127.0.0.1", "" + shadow, "timeout", "5000");
        Awaitility.await("the failover").atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(1))
                .until(() -> cli(shadow, "info", "replication").contains("role:master"));
        TrafficBlackout.runtime(systems.balancer(), "set server orders/second weight 100;"
                + " set server orders/first weight 0; shutdown sessions server orders/first");
    }

    private static String cli(int port, String... words) throws IOException, InterruptedException {
        List<String> all = new java.util.ArrayList<>(List.of("env", "REDISCLI_AUTH=" + RedisPeer.PASSWORD,
                "redis-cli", "-p", "" + port));
        all.addAll(List.of(words));
        return Programs.run(all);
    }
}
