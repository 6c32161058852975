package org.shadowrack.migration.drivers.redis;

import java.util.Optional;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.drivers.redis.server.Access;

/** Replicates, fences, promotes and probes. */
record RedisDriver(Access access) implements Driver {
    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Optional<Replicator> replicator() {
        return Optional.of(new ReplicaOf(access));
    }

    @Override
    public Optional<ComputeMover> compute() {
        return Optional.of(new Promotion(access));
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(new WriteFence(access));
    }

    @Override
    public Optional<HealthProbe> probe() {
        return Optional.of(new ClientProbe(access));
    }
}
