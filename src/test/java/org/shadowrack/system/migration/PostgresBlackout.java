package org.shadowrack.system.migration;

import java.io.IOException;
import java.util.Objects;
import org.shadowrack.migration.drivers.peers.Programs;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.system.migration.peers.PostgresHosts;

/** The longest time without an acknowledged row: the engine's cutover against pg_ctl, psql and curl by hand. */
final class PostgresBlackout {
    private PostgresBlackout() {}

    static BlackoutBenchmark.Sample measure(boolean ours) throws Exception {
        RealSystems systems = new RealSystems();
        try (systems) {
            systems.start();
            try (RealEngine engine = new RealEngine(systems.workload(), systems.credentials(),
                    java.util.List.of(systems.postgres(), systems.powerdns()))) {
                MigrationView staged = engine.prestaged();
                systems.acknowledged(200);
                systems.client().longestGap();
                double cutover = Double.NaN;
                if (ours) {
                    cutover = Objects.requireNonNull(engine.cutOver(staged).cutoverMillis());
                } else {
                    byHand(systems);
                }
                systems.acknowledged(200);
                return new BlackoutBenchmark.Sample(systems.client().longestGap().toNanos() / 1e6, cutover);
            }
        }
    }

    private static void byHand(RealSystems systems) throws IOException, InterruptedException {
        systems.hosts().stopByHand(PostgresHosts.PRIMARY);
        String shadow = PostgresHosts.address(PostgresHosts.SHADOW);
        Programs.postgres(PostgresHosts.BIN + "/psql", "-h", shadow, "-p", "" + systems.hosts().port(), "-U",
                "postgres",
                "-AtXc", "SELECT pg_promote(true, 10)");
        TrafficBlackout.patch(systems.dns(), RealSystems.NAME, shadow);
    }
}
