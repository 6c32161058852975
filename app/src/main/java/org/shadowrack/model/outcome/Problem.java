package org.shadowrack.model.outcome;

/**
 * An expected failure.
 *
 * @param code what kind of failure
 * @param message what came back, in one sentence
 * @param tried what was tried, on what
 * @param next what the reader can do now
 */
public record Problem(ProblemCode code, String message, String tried, String next) {
    /** The work itself failed. */
    public static Problem failed(String message, String tried, String next) {
        return new Problem(ProblemCode.FAILED, message, tried, next);
    }

    /** What was given can't be used. */
    public static Problem badInput(String message, String tried, String next) {
        return new Problem(ProblemCode.BAD_INPUT, message, tried, next);
    }

    /** A safeguard said no. */
    public static Problem refused(String message, String tried, String next) {
        return new Problem(ProblemCode.REFUSED, message, tried, next);
    }

    /** The other side did not answer, or did not let us in. */
    public static Problem unreachable(String message, String tried, String next) {
        return new Problem(ProblemCode.UNREACHABLE, message, tried, next);
    }

    /** One line for a log or a terminal. */
    public String line() {
        return tried + ": " + message + ". " + next;
    }
}
