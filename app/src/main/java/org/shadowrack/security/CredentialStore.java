package org.shadowrack.security;

import org.shadowrack.model.outcome.Outcome;

/**
 * Resolves credential references: {@code env:NAME} to an environment variable, {@code vault:NAME} to an entry of the
 * Argon2id + AES-GCM vault. Settings and profiles hold only such references.
 */
public interface CredentialStore {
    /** The secret that {@code reference} stands for; the caller closes it. */
    Outcome<Secret> resolve(String reference);
}
