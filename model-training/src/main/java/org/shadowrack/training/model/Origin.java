package org.shadowrack.training.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param learnedUntil later forecasts taught the learners nothing; null where that is {@code until}, and in older files
 * @param recalibratedAt when its probabilities were last corrected by what became of forecasts; null if never
 * @param contest   what the choice of the algorithm was made on; empty where it was given
 */
public record Origin(String algorithm, long seed, String split, Instant from, Instant until, int lives, int failures,
        List<Contestant> contest, List<String> dropped, @Nullable Instant learnedUntil,
        @Nullable Instant recalibratedAt) {

    /** Copies the lists. */
    public Origin {
        contest = List.copyOf(contest);
        dropped = List.copyOf(dropped);
    }

    /** Forecasts made from this instant on say honestly how well the model does: its learners knew none of them. */
    public Instant unseenFrom() {
        return learnedUntil == null ? until : learnedUntil;
    }

    Origin recalibrated(Instant at) {
        return new Origin(algorithm, seed, split, from, until, lives, failures, contest, dropped, learnedUntil, at);
    }

    /** An algorithm in the cross-validation by component. */
    public record Contestant(String algorithm, double brier, double auroc) {}
}
