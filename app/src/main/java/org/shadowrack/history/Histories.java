package org.shadowrack.history;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;

/** Opens histories. */
public interface Histories {
    /**
     * Opens, or makes, the history in {@code folder}; a problem where it is locked, damaged, or the disk is full.
     *
     * @param credential reference to the key that encrypts it on disk; null for none. A problem where it is not the one
     *            that the history was made with
     */
    Outcome<History> open(Path folder, @Nullable String credential);

    /** Opens the copy in {@code folder} for reading only. */
    Outcome<History> openReadOnly(Path folder, @Nullable String credential);

    /** Opens, or makes, a history that is not encrypted. */
    default Outcome<History> open(Path folder) {
        return open(folder, null);
    }

    /** Opens a copy that is not encrypted for reading only. */
    default Outcome<History> openReadOnly(Path folder) {
        return openReadOnly(folder, null);
    }
}
