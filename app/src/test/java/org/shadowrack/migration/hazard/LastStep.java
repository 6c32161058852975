package org.shadowrack.migration.hazard;

import java.util.Optional;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Something happens while clients are prepared, which ends the pre-staging, or switched, which follows the pivot. */
record LastStep(Driver driver, Runnable meanwhile) implements Driver, TrafficSwitch {
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
        return Optional.of(this);
    }

    @Override
    public Optional<HealthProbe> probe() {
        return driver.probe();
    }

    @Override
    public Optional<Fence> fence() {
        return driver.fence();
    }

    @Override
    public StepOutcome prepare(Move move) {
        meanwhile.run();
        return driver.traffic().orElseThrow().prepare(move);
    }

    @Override
    public StepOutcome switchTo(Move move) {
        meanwhile.run();
        return driver.traffic().orElseThrow().switchTo(move);
    }

    @Override
    public Outcome<String> current(Move move) {
        return driver.traffic().orElseThrow().current(move);
    }
}
