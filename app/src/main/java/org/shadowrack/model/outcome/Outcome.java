package org.shadowrack.model.outcome;

import java.util.function.Function;

/**
 * What an operation that may fail in an expected way answers.
 *
 * @param <T> the value when it went well; {@code Outcome<Done>} where there is nothing to say but that
 */
public sealed interface Outcome<T> {
    /** It went well. */
    record Ok<T>(T value) implements Outcome<T> {}

    /** It did not, and why. */
    record Failed<T>(Problem problem) implements Outcome<T> {}

    /** The value of an operation that only has an effect. */
    enum Done {
        DONE
    }

    /** It went well with this value. */
    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    /** It went well, with nothing more to say. */
    static Outcome<Done> done() {
        return new Ok<>(Done.DONE);
    }

    /** It failed. */
    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    /** Applies {@code next} to the value, or hands the problem on. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Failed<T>(Problem problem) -> failed(problem);
        };
    }

    /** Maps the value, or hands the problem on. */
    default <U> Outcome<U> map(Function<? super T, U> mapping) {
        return then(value -> ok(mapping.apply(value)));
    }

    /** The value, or what {@code otherwise} makes of the problem. */
    default T orElse(Function<Problem, T> otherwise) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Failed<T>(Problem problem) -> otherwise.apply(problem);
        };
    }

    /** Whether it went well. */
    default boolean isOk() {
        return this instanceof Ok<T>;
    }
}
