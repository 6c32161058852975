package org.shadowrack.history;

import java.nio.file.Path;
import org.shadowrack.model.outcome.Outcome;

/** Opens histories. */
public interface Histories {
    /** Opens, or makes, the history in {@code folder}; a problem where it is locked, damaged, or the disk is full. */
    Outcome<History> open(Path folder);

    /** Opens the copy in {@code folder} for reading only. */
    Outcome<History> openReadOnly(Path folder);
}
