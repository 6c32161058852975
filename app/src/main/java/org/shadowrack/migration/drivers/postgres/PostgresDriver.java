package org.shadowrack.migration.drivers.postgres;

import java.util.Optional;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.drivers.postgres.host.Hosts;

/** Replicates, fences, promotes and probes. */
final class PostgresDriver implements Driver {
    private final Replicator replicator;
    private final ComputeMover compute;
    private final Fence fence;
    private final HealthProbe probe;

    PostgresDriver(Hosts hosts) {
        replicator = new StreamingReplicator(hosts);
        compute = new ServerPromotion(hosts);
        fence = new ServerFence(hosts);
        probe = new ClientProbe(hosts);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Optional<Replicator> replicator() {
        return Optional.of(replicator);
    }

    @Override
    public Optional<ComputeMover> compute() {
        return Optional.of(compute);
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(fence);
    }

    @Override
    public Optional<HealthProbe> probe() {
        return Optional.of(probe);
    }
}
