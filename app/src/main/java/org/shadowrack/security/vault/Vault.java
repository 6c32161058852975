package org.shadowrack.security.vault;

import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Secret;

/** Named secrets in one encrypted file. Thread-safe; processes that change it take turns. */
public interface Vault {
    /** The secret under {@code name}; the caller closes it. */
    Outcome<Secret> get(String name);

    /** Stores a secret, replacing one of that name; makes the file where there is none. */
    Outcome<Outcome.Done> put(String name, Secret secret);

    /** Removes a secret. */
    Outcome<Outcome.Done> remove(String name);

    /** The names, in order; empty where there is no file yet. */
    Outcome<List<String>> names();
}
