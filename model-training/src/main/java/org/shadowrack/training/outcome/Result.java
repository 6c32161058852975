package org.shadowrack.training.outcome;

import java.util.function.Function;

/**
 * A value, or the reason why there is none. Immutable if its value is.
 *
 * @param <T> type of the value
 */
public sealed interface Result<T> {

    /** The operation was done. */
    record Done<T>(T value) implements Result<T> {}

    /** The operation was refused or failed in an expected way. */
    record Refused<T>(Refusal refusal) implements Result<T> {}

    /** A result that holds the value. */
    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    /** A result that holds the refusal. */
    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The same refusal, or what the step makes of the value. */
    default <R> Result<R> then(Function<? super T, Result<R>> step) {
        return switch (this) {
            case Done<T>(var value) -> step.apply(value);
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    /** The same refusal, or the converted value. */
    default <R> Result<R> map(Function<? super T, ? extends R> conversion) {
        return then(value -> done(conversion.apply(value)));
    }
}
