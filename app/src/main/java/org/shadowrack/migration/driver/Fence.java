package org.shadowrack.migration.driver;

import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Makes sure that the copy at {@code from} takes no more writes. */
public interface Fence {
    /** Fences; Done only when it is confirmed. */
    StepOutcome isolate(Move move);

    /** Takes the fence away, so that {@code from} may serve again. */
    StepOutcome restore(Move move);

    /** Whether it is fenced, as asked now; a problem where that can't be known. */
    Outcome<Boolean> isolated(Move move);
}
