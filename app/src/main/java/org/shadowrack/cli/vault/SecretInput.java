package org.shadowrack.cli.vault;

import java.io.Console;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Secret;

/** Takes a secret from the terminal, twice and without echo, or from an environment variable; never from an argument. */
public final class SecretInput {
    private final Function<String, @Nullable String> environment;
    private final @Nullable Console console;

    /** Reads variables through {@code environment}; {@code console} is null where there is no terminal. */
    public SecretInput(Function<String, @Nullable String> environment, @Nullable Console console) {
        this.environment = environment;
        this.console = console;
    }

    Outcome<Secret> variable(String name) {
        String value = environment.apply(name);
        return value == null || value.isEmpty()
                ? Outcome.failed(Problem.badInput("the environment variable " + name + " is not set",
                        "Reading the secret from it", "Set it for this one command"))
                : Outcome.ok(Secret.copyOf(value.toCharArray()));
    }

    Outcome<Secret> typed(String name) {
        if (console == null) {
            return Outcome.failed(Problem.badInput("there is no terminal to type it at", "Reading the secret " + name,
                    "Give --from-env VARIABLE"));
        }
        char[] first = typed(console, "Secret for " + name + ": ");
        char[] second = typed(console, "Once more: ");
        try {
            return first.length > 0 && Arrays.equals(first, second)
                    ? Outcome.ok(Secret.copyOf(first))
                    : Outcome.failed(Problem.badInput("it is empty, or the two differ", "Reading the secret " + name,
                            "Type it again"));
        } finally {
            Arrays.fill(first, ' ');
            Arrays.fill(second, ' ');
        }
    }

    private static char[] typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? new char[0] : typed;
    }
}
