package org.shadowrack.history.embedded;

import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation.Reading;

/** What a row of the series table holds. One reading over it must not stop the writer for all others. */
final class Limits {
    private static final int LONGEST_ID = 4096;
    private static final int LONGEST_METRIC = 512;
    private static final int LONGEST_UNIT = 64;

    private Limits() {}

    static Outcome<Outcome.Done> check(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.component().value().length() > LONGEST_ID || reading.uri().length() > LONGEST_ID
                    || reading.metric().length() > LONGEST_METRIC || reading.unit().length() > LONGEST_UNIT) {
                return Outcome.failed(Problem.badInput("a component's id or address is longer than " + LONGEST_ID
                        + ", a metric than " + LONGEST_METRIC + ", or a unit than " + LONGEST_UNIT + " characters",
                        "Appending readings", "Leave that reading out"));
            }
        }
        return Outcome.done();
    }
}
