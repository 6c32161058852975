package org.shadowrack.training.outcome;

/**
 * Why an operation gave no result.
 *
 * @param reason  the class of the failure, for callers that act on it
 * @param message what came back, in a sentence for a person
 * @param tried   what was tried, and on what
 * @param next    what the person can do now
 */
public record Refusal(Reason reason, String message, String tried, String next) {

    /** The classes of failure. */
    public enum Reason {
        /** A file can't be read, is empty, or is not what its contract says. */
        BAD_INPUT,
        /** The data are sound but can't answer the question, for instance without any failure to learn from. */
        NOT_ENOUGH_DATA,
        /** The request contradicts itself or asks for what does not exist. */
        BAD_REQUEST,
        /** A model file is truncated, tampered with, of another version, or holds a class that is not allowed. */
        BAD_MODEL,
        /** The caller asked to stop. */
        CANCELLED,
        /** The work itself failed, for instance a disk that is full. */
        FAILED
    }

    /** A file or value that is not what its contract says. */
    public static Refusal badInput(String message, String tried, String next) {
        return new Refusal(Reason.BAD_INPUT, message, tried, next);
    }

    /** Sound data that can't answer the question. */
    public static Refusal notEnough(String message, String tried, String next) {
        return new Refusal(Reason.NOT_ENOUGH_DATA, message, tried, next);
    }

    /** A model file that must not be used. */
    public static Refusal badModel(String message, String tried, String next) {
        return new Refusal(Reason.BAD_MODEL, message, tried, next);
    }

    /** The caller asked to stop. */
    public static Refusal cancelled(String tried) {
        return new Refusal(Reason.CANCELLED, "stopped on request", tried, "start again when you want the result");
    }
}
