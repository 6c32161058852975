package org.shadowrack.migration.rehearsal;

import java.util.function.Supplier;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Copies writes in the rehearsal's world; each question ships what was missing when it was asked. */
record WorldReplicator(World world, Faults faults) implements Replicator {
    private static final long WRITE_BYTES = 100;

    @Override
    public StepOutcome start(Move move) {
        return effect("start", () -> {
            world.copy(move.to()).create();
            world.replicateFrom(move.from());
            return new StepOutcome.Done("copying");
        });
    }

    @Override
    public Outcome<Progress> progress(Move move) {
        world.clientsWrite();
        return faults.question("progress", () -> {
            if (!world.replicates(move.from())) {
                return Outcome.ok(new Progress(false, null, null, null, "not copying that way"));
            }
            int missing = world.ship(move.from(), move.to());
            return Outcome.ok(new Progress(missing == 0 || world.copy(move.from()).accepts(), (double) missing,
                    missing * WRITE_BYTES, missing * WRITE_BYTES, missing + " writes behind"));
        });
    }

    @Override
    public StepOutcome stop(Move move) {
        return effect("stop", () -> {
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
        return effect("reverse", () -> {
            if (!world.active().equals(move.to())) {
                return new StepOutcome.Failed("the copy at " + move.to() + " is not the active one");
            }
            world.copy(move.from()).demote();
            world.replicateFrom(move.to());
            return new StepOutcome.Done("copying back");
        });
    }

    private StepOutcome effect(String verb, Supplier<StepOutcome> effect) {
        world.clientsWrite();
        StepOutcome outcome = faults.effect(verb, effect);
        world.clientsWrite();
        return outcome;
    }
}
