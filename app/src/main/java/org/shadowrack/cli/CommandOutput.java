package org.shadowrack.cli;

import org.shadowrack.model.outcome.Outcome;

/** Prints what a command came to: one JSON document, or text for people; the exit code follows. */
public interface CommandOutput {
    /**
     * Prints the outcome.
     *
     * @param json whether {@code --json} was given
     * @param outcome the document, a record whose components are the document's fields, or the problem
     * @param text the document in words, for people
     * @return the process exit code
     */
    <T> int print(boolean json, Outcome<T> outcome, java.util.function.Function<T, String> text);
}
