package org.shadowrack.security.vault;

import java.io.Console;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Secret;

/** Takes the passphrase from {@link #VARIABLE}, or asks at the terminal without echo. */
public final class PromptedPassphrase implements Passphrase {
    private final Function<String, @Nullable String> environment;
    private final @Nullable Console console;

    /** Reads variables through {@code environment}; {@code console} is null where there is no terminal. */
    public PromptedPassphrase(Function<String, @Nullable String> environment, @Nullable Console console) {
        this.environment = environment;
        this.console = console;
    }

    @Override
    public Outcome<Secret> ask() {
        String given = environment.apply(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return Outcome.ok(Secret.copyOf(given.toCharArray()));
        }
        return console == null ? nobody() : prompted(console);
    }

    private static Outcome<Secret> prompted(Console console) {
        char[] typed = console.readPassword("Passphrase of the credential vault: ");
        if (typed == null || typed.length == 0) {
            return nobody();
        }
        Secret secret = Secret.copyOf(typed);
        Arrays.fill(typed, ' ');
        return Outcome.ok(secret);
    }

    private static Outcome<Secret> nobody() {
        return Outcome.failed(Problem.badInput("no passphrase was given", "Opening the credential vault",
                "Set " + VARIABLE + ", or run this at a terminal and type it"));
    }
}
