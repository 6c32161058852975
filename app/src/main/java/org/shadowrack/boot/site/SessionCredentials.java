package org.shadowrack.boot.site;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;

/** Adds one secret that lives only as long as this process, such as the embedded lab's password, to a store. */
final class SessionCredentials implements CredentialStore {
    /** The reference that settings use for it. */
    static final String REFERENCE = "session:lab";

    private final Secret secret;
    private final CredentialStore others;

    SessionCredentials(Secret secret, CredentialStore others) {
        this.secret = secret;
        this.others = others;
    }

    @Override
    public Outcome<Secret> resolve(String reference) {
        return reference.equals(REFERENCE) ? Outcome.ok(secret.copy()) : others.resolve(reference);
    }
}
