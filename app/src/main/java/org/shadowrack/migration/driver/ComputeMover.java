package org.shadowrack.migration.driver;

import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Decides which copy serves. */
public interface ComputeMover {
    /** Makes the copy at {@code to} the one that takes writes, at the move's epoch. Only after a confirmed fence. */
    StepOutcome promote(Move move);

    /**
     * Which host's copy takes writes now. Where for certain none does (all are fenced or stopped): the one that did last, or
     * empty text where that is not known either. A problem where nothing can be known.
     */
    Outcome<String> active(Move move);

    /** Stops the copy at {@code from} for good, after commit. */
    StepOutcome retire(Move move);
}
