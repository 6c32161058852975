package org.shadowrack.migration.driver;

import org.shadowrack.model.migration.StepOutcome;

/** Asks the workload as its clients would. */
public interface HealthProbe {
    /** Done when the workload answers, reads and writes at {@code to} through its address. */
    StepOutcome probe(Move move);
}
