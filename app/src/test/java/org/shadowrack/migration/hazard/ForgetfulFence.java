package org.shadowrack.migration.hazard;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Fences nothing, and says that it has when it is asked the first time; from then on it tells the truth. */
record ForgetfulFence(Driver driver, AtomicInteger asked) implements Driver, Fence {
    @Override
    public String name() {
        return driver.name();
    }

    @Override
    public Optional<Replicator> replicator() {
        return driver.replicator();
    }

    @Override
    public Optional<ComputeMover> compute() {
        return driver.compute();
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        return driver.traffic();
    }

    @Override
    public Optional<HealthProbe> probe() {
        return driver.probe();
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(this);
    }

    @Override
    public StepOutcome isolate(Move move) {
        return new StepOutcome.Done("trust me");
    }

    @Override
    public StepOutcome restore(Move move) {
        return driver.fence().orElseThrow().restore(move);
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return asked.getAndIncrement() == 0 ? Outcome.ok(true) : driver.fence().orElseThrow().isolated(move);
    }
}
