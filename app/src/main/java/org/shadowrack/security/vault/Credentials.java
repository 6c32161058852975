package org.shadowrack.security.vault;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;

/** Resolves {@code env:} and {@code vault:} references. Thread-safe. */
public final class Credentials implements CredentialStore {
    private final Function<String, @Nullable String> environment;
    private final Vault vault;

    /** Reads variables through {@code environment} (in production {@code System::getenv}) and entries from {@code vault}. */
    public Credentials(Function<String, @Nullable String> environment, Vault vault) {
        this.environment = environment;
        this.vault = vault;
    }

    @Override
    public Outcome<Secret> resolve(String reference) {
        if (reference.startsWith("env:")) {
            return variable(reference.substring("env:".length()));
        }
        if (reference.startsWith("vault:")) {
            return vault.get(reference.substring("vault:".length()));
        }
        // The text is not repeated: someone may have put the password itself here.
        return Outcome.failed(Problem.badInput("a credential is env:NAME or vault:NAME, and this is neither",
                "Resolving a credential", "Store the secret with 'shadowrack vault set NAME' and refer to vault:NAME"));
    }

    private Outcome<Secret> variable(String name) {
        String value = environment.apply(name);
        if (value == null || value.isEmpty()) {
            return Outcome.failed(Problem.badInput("the environment variable " + name + " is not set",
                    "Resolving the credential env:" + name, "Set it before starting, or use a vault: reference"));
        }
        return Outcome.ok(Secret.copyOf(value.toCharArray()));
    }
}
