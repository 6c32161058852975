package org.shadowrack.migration.engine.drive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.ProfileStep.OnFailure;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.LossAccepted;
import org.shadowrack.migration.record.JournalEntry.Noted;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.step.Action;
import org.shadowrack.migration.step.ActionResult;
import org.shadowrack.model.migration.MigrationPhase;

/** Does the steps of a phase in order; those that the journal has as done are not done again. */
final class PhaseRunner {
    private final Core core;
    private final StepRunner steps;

    PhaseRunner(Core core, StepRunner steps) {
        this.core = core;
        this.steps = steps;
    }

    /** Why it stopped; empty when every step is done. */
    Optional<Trouble> run(String id, MigrationPhase phase) {
        for (ProfileStep step : core.journal().get(id).profile().steps(phase)) {
            if (core.journal().get(id).done(step.id(), 0)) {
                continue;
            }
            if (core.lanes().closing() && !pivoted(id) && !fenced(id)) {
                throw new Core.Closing(id);
            }
            // After the pivot the way is forward: an abort waits for the commit window.
            if (core.lanes().cancelled(id) && !pivoted(id)) {
                return Optional.of(new Trouble(null, "an operator's word"));
            }
            if (lossAccepted(id, step)) {
                core.journal().append(id, new Result(step.id(), 0, "done", "passed over: the loss is accepted"));
                continue;
            }
            ActionResult result = steps.run(id, Action.of(step));
            if (!(result instanceof ActionResult.Done) && !dispensed(id, step, result)) {
                return Optional.of(new Trouble(step,
                        "step " + step.id() + " " + result.word() + ": " + result.detail()));
            }
        }
        return Optional.empty();
    }

    private boolean dispensed(String id, ProfileStep step, ActionResult result) {
        boolean goesOn = step.onFailure() == OnFailure.CONTINUE;
        if (goesOn) {
            core.journal().append(id, new Noted("goes on without " + step.id() + ": " + result.detail()));
        }
        return goesOn;
    }

    /** A person has seen that the source is gone, and what it had with it. */
    private boolean lossAccepted(String id, ProfileStep step) {
        boolean gate = step.uses() == Verb.GATE_LAG || step.uses() == Verb.REPLICATOR_AWAIT;
        return gate && step.phase() == MigrationPhase.CUTOVER
                && core.journal().get(id).last(LossAccepted.class).isPresent();
    }

    private boolean fenced(String id) {
        return core.journal().get(id).profile().using(Verb.FENCE_ISOLATE)
                .anyMatch(step -> core.journal().get(id).intended(step.id(), 0));
    }

    /** What stopped a phase. {@code step} is null for an operator's word. */
    record Trouble(@Nullable ProfileStep step, String reason) {
        boolean holds() {
            return step != null && step.onFailure() == OnFailure.HOLD;
        }
    }

    private boolean pivoted(String id) {
        return Pivot.attempted(core.journal().get(id));
    }
}
