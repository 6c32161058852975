package org.shadowrack.security.vault;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Secret;

/** Where the vault's passphrase comes from. */
@FunctionalInterface
public interface Passphrase {
    /** The environment variable that holds it where nobody sits at a terminal. */
    String VARIABLE = "SHADOWRACK_VAULT_PASSPHRASE";

    /** The passphrase; the caller closes it. A problem says how to give one. */
    Outcome<Secret> ask();
}
