package org.shadowrack.migration.rehearsal;

import java.util.function.Supplier;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Copies writes in the rehearsal's world; each question ships what was missing when it was asked. */
record WorldReplicator(World world, Faults faults) implements Replicator {
    private static final long WRITE_BYTES = 100;

    @Override
    public Outcome<Long> size(Move move) {
        return faults.question("size", () -> Outcome.ok(world.copy(move.from()).writes().cardinality() * WRITE_BYTES));
    }

    @Override
    public StepOutcome start(Move move) {
        return effect("start", move, () -> {
            if (world.copy(move.to()).active()) {
                return new StepOutcome.Failed("the copy at " + move.to() + " is active");
            }
            world.copy(move.to()).create();
            world.replicateFrom(move.from());
            return new StepOutcome.Done("copying");
        });
    }

    @Override
    public Outcome<Progress> progress(Move move) {
        world.clientsWrite();
        return faults.question("progress", () -> {
            if (world.dead(move.from())) {
                return Outcome.failed(Problem.unreachable("no answer", "Asking " + move.from(), "Try again"));
            }
            if (!world.replicates(move.from())) {
                return Outcome.ok(new Progress(false, null, null, null, "not copying that way"));
            }
            int missing = world.ship(move.from(), move.to());
            return Outcome.ok(new Progress(missing == 0 || world.copy(move.from()).accepts(), (double) missing,
                    missing * WRITE_BYTES, missing * WRITE_BYTES, missing + " writes behind", 0.0, missing == 0));
        });
    }

    @Override
    public StepOutcome stop(Move move) {
        return world.effect(faults, "stop", move.to(), () -> {
            if (world.active().equals(move.to())) {
                return new StepOutcome.Failed("the copy at " + move.to() + " is the active one");
            }
            world.copy(move.to()).remove();
            world.replicateFrom(null);
            return new StepOutcome.Done("removed");
        });
    }

    @Override
    public StepOutcome reverse(Move move) {
        return effect("reverse", move, () -> {
            if (!world.newest().equals(move.to())) {
                return new StepOutcome.Failed("the copy at " + move.to() + " was not the last to be active");
            }
            world.copy(move.from()).demote();
            world.replicateFrom(move.to());
            return new StepOutcome.Done("copying back");
        });
    }

    private StepOutcome effect(String verb, Move move, Supplier<StepOutcome> effect) {
        String silent = world.dead(move.from()) ? move.from() : move.to();
        return world.effect(faults, verb, silent, effect);
    }
}
