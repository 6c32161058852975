package org.shadowrack.migration.hazard;

import java.time.Duration;
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

/** A driver whose address others keep for a time after it was prepared. */
record KeptAddress(Driver driver, Duration kept) implements Driver {
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
    public Optional<Fence> fence() {
        return driver.fence();
    }

    @Override
    public Optional<HealthProbe> probe() {
        return driver.probe();
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        TrafficSwitch real = driver.traffic().orElseThrow();
        return Optional.of(new TrafficSwitch() {
            @Override
            public StepOutcome prepare(Move move) {
                return real.prepare(move);
            }

            @Override
            public Outcome<Duration> settling(Move move) {
                return Outcome.ok(kept);
            }

            @Override
            public StepOutcome switchTo(Move move) {
                return real.switchTo(move);
            }

            @Override
            public Outcome<String> current(Move move) {
                return real.current(move);
            }
        });
    }
}
