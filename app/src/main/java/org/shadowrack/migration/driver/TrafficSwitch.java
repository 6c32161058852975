package org.shadowrack.migration.driver;

import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Points clients at one host. */
public interface TrafficSwitch {
    /** Makes a later switch quick (a low TTL, a server at weight 0). */
    StepOutcome prepare(Move move);

    /** Points clients at {@code to}. */
    StepOutcome switchTo(Move move);

    /** Where clients are pointed now. */
    Outcome<String> current(Move move);
}
