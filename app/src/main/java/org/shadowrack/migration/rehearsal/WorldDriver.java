package org.shadowrack.migration.rehearsal;

import java.util.Optional;
import java.util.function.Supplier;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * A driver of the rehearsal's world, under the name that the profile uses.
 *
 * @param power whether its fence is the host's power: then it is answered when the host itself is dead
 */
public record WorldDriver(String name, World world, Faults faults,
        boolean power) implements Driver, ComputeMover, TrafficSwitch, Fence, HealthProbe {
    @Override
    public Optional<Replicator> replicator() {
        return Optional.of(new WorldReplicator(world, faults));
    }

    @Override
    public Optional<ComputeMover> compute() {
        return Optional.of(this);
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        return Optional.of(this);
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(this);
    }

    @Override
    public Optional<HealthProbe> probe() {
        return Optional.of(this);
    }

    @Override
    public StepOutcome promote(Move move) {
        return effect("promote", move.to(), () -> world.promote(move.to(), move.epoch())
                ? new StepOutcome.Done("active at epoch " + move.epoch())
                : new StepOutcome.Failed("the copy has seen a later epoch than " + move.epoch()));
    }

    @Override
    public Outcome<String> active(Move move) {
        return faults.question("active", () -> Outcome.ok(world.active()));
    }

    @Override
    public StepOutcome retire(Move move) {
        return effect("retire", move.from(), () -> {
            world.copy(move.from()).remove();
            return new StepOutcome.Done("gone");
        });
    }

    @Override
    public StepOutcome prepare(Move move) {
        return effect("prepare", "", () -> new StepOutcome.Done("ready"));
    }

    @Override
    public StepOutcome switchTo(Move move) {
        return effect("switch", "", () -> {
            return world.point(move.to(), move.epoch())
                    ? new StepOutcome.Done("pointed at " + move.to())
                    : new StepOutcome.Failed("the address has seen a later epoch than " + move.epoch());
        });
    }

    @Override
    public Outcome<String> current(Move move) {
        return faults.question("current", () -> Outcome.ok(world.pointed()));
    }

    @Override
    public StepOutcome isolate(Move move) {
        return effect("isolate", power ? "" : move.from(), () -> {
            return world.copy(move.from()).fence(move.epoch())
                    ? new StepOutcome.Done("fenced at epoch " + move.epoch())
                    : new StepOutcome.Failed("the copy has seen a later epoch than " + move.epoch());
        });
    }

    @Override
    public StepOutcome restore(Move move) {
        return effect("restore", move.from(), () -> {
            // As the lab does it: a fence by token is opened by a promotion at a token that nobody has had.
            return world.copy(move.from()).accepts() || world.promote(move.from(), move.epoch())
                    ? new StepOutcome.Done("open")
                    : new StepOutcome.Done("a promotion at a later epoch than " + move.epoch() + " will open it");
        });
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return faults.question("isolated", () -> world.dead(move.from()) && !power
                ? Outcome.failed(Problem.unreachable("no answer", "Asking " + move.from(), "Try again"))
                : Outcome.ok(!world.copy(move.from()).accepts()));
    }

    @Override
    public StepOutcome probe(Move move) {
        return effect("probe", move.to(), () -> world.pointed().equals(move.to()) && world.serves()
                ? new StepOutcome.Done("answers")
                : new StepOutcome.Retry("does not answer at " + move.to()));
    }

    private StepOutcome effect(String verb, String host, Supplier<StepOutcome> effect) {
        return world.effect(faults, verb, host, effect);
    }
}
