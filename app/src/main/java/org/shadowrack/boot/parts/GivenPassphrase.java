package org.shadowrack.boot.parts;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Secret;
import org.shadowrack.security.vault.Passphrase;

/** The passphrase that an operator typed into the console; before that, whatever else knows it. Thread-safe. */
public final class GivenPassphrase implements Passphrase {
    private final Passphrase otherwise;
    private @Nullable Secret given;

    GivenPassphrase(Passphrase otherwise) {
        this.otherwise = otherwise;
    }

    /** Takes a copy of {@code typed}. */
    public synchronized void give(char[] typed) {
        forget();
        given = Secret.copyOf(typed);
    }

    /** Forgets what was typed. */
    public synchronized void forget() {
        Secret old = given;
        given = null;
        if (old != null) {
            old.close();
        }
    }

    /** Whether it can be had without asking anyone. */
    public synchronized boolean isKnown() {
        String variable = System.getenv(VARIABLE);
        return given != null || variable != null && !variable.isEmpty();
    }

    @Override
    public synchronized Outcome<Secret> ask() {
        Secret typed = given;
        return typed == null ? otherwise.ask() : Outcome.ok(typed.copy());
    }
}
