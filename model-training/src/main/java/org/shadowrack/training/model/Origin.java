package org.shadowrack.training.model;

import java.time.Instant;
import java.util.List;

/**
 * Where a model comes from.
 *
 * @param algorithm the learner, by its word
 * @param seed      of everything random
 * @param split     how the data were divided
 * @param from      first instant of the telemetry
 * @param until     last instant of the telemetry that training, the test not included, knew of
 * @param lives     lives it was trained and tested on
 * @param failures  of them ended in a failure
 * @param dropped   features that told the failures of the early period but not those of the next, and so were left out
 * @param contest   what the choice of the algorithm was made on; empty where it was given
 */
public record Origin(String algorithm, long seed, String split, Instant from, Instant until, int lives, int failures,
        List<Contestant> contest, List<String> dropped) {

    /** Copies the lists. */
    public Origin {
        contest = List.copyOf(contest);
        dropped = List.copyOf(dropped);
    }

    /** An algorithm in the cross-validation by component. */
    public record Contestant(String algorithm, double brier, double auroc) {}
}
