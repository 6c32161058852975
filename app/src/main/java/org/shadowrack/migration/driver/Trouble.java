package org.shadowrack.migration.driver;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Problem;

/** An expected failure inside a driver on its way to the face, where it becomes a value. */
public final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is known of the effect. */
    public enum Effect {
        /** None, and asking again may help. */
        NONE_YET,
        /** None, and asking again is no use. */
        REFUSED,
        /** Perhaps. */
        UNKNOWN
    }

    private final Effect effect;
    private final String tried;

    /** Trouble with what was tried; {@code message} is what came back. */
    public Trouble(Effect effect, String tried, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.effect = effect;
        this.tried = tried;
    }

    /** The same without a cause. */
    public Trouble(Effect effect, String tried, String message) {
        this(effect, tried, message, null);
    }

    /** As the outcome of a step. */
    public StepOutcome outcome() {
        String line = tried + ": " + getMessage();
        return switch (effect) {
            case NONE_YET -> new StepOutcome.Retry(line);
            case REFUSED -> new StepOutcome.Failed(line);
            case UNKNOWN -> new StepOutcome.Unknown(line);
        };
    }

    /** As the problem of a question. */
    public Problem problem() {
        String message = String.valueOf(getMessage());
        return effect == Effect.REFUSED
                ? Problem.failed(message, tried, "Read its log")
                : Problem.unreachable(message, tried, "Check that it is up and may be reached from here");
    }
}
