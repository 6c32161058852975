package org.shadowrack.migration.driver;

import java.time.Duration;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Points clients at one host. */
public interface TrafficSwitch {
    /** Makes a later switch quick (a low TTL, a server at weight 0). */
    StepOutcome prepare(Move move);

    /**
     * How long from now others may still keep what was before {@link #prepare}, such as resolvers that got the record with its
     * old time to live: what is switched before that reaches some clients late. Nothing where nobody keeps anything.
     */
    default Outcome<Duration> settling(Move move) {
        return Outcome.ok(Duration.ZERO);
    }

    /** Points clients at {@code to}. */
    StepOutcome switchTo(Move move);

    /** Where clients are pointed now. */
    Outcome<String> current(Move move);
}
