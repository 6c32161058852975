package org.shadowrack.cli.training;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;

/** Turns the library's results into the console's. */
final class Refusals {
    private Refusals() {}

    static <T> Outcome<T> outcome(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> Outcome.ok(value);
            case Result.Refused<T>(Refusal refusal) -> Outcome
                    .failed(new Problem(code(refusal.reason()), refusal.message(), refusal.tried(), refusal.next()));
        };
    }

    private static ProblemCode code(Refusal.Reason reason) {
        return switch (reason) {
            case BAD_INPUT, BAD_REQUEST, BAD_MODEL -> ProblemCode.BAD_INPUT;
            case NOT_ENOUGH_DATA, CANCELLED, FAILED -> ProblemCode.FAILED;
        };
    }
}
