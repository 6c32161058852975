package org.shadowrack.migration.engine;

import java.util.Optional;
import org.shadowrack.migration.profile.ProfileStep;
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
    Optional<String> run(String id, MigrationPhase phase) {
        for (ProfileStep step : core.journal().get(id).profile().steps(phase)) {
            if (core.journal().get(id).done(step.id(), 0)) {
                continue;
            }
            // After the pivot the way is forward: an abort waits for the commit window.
            if (core.lanes().cancelled(id) && !pivoted(id)) {
                return Optional.of("an operator's word");
            }
            ActionResult result = steps.run(id, Action.of(step));
            if (!(result instanceof ActionResult.Done)) {
                return Optional.of("step " + step.id() + " " + result.word() + ": " + result.detail());
            }
        }
        return Optional.empty();
    }

    private boolean pivoted(String id) {
        return Pivot.attempted(core.journal().get(id));
    }
}
