package org.shadowrack.training.data.csv;

import java.nio.file.Path;
import java.util.Optional;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.outcome.Result;

/** Public records of failures, in the form in which they are published. Stateless. */
public final class PublicDataSets {

    private PublicDataSets() {}

    /**
     * Reads NASA's turbofan engines (C-MAPSS). A cycle is taken as an hour.
     *
     * @param text            such as {@code train_FD001.txt}
     * @param remainingCycles such as {@code RUL_FD001.txt}, which says how many cycles each unit had left; without it each failed
     *                        at its last cycle
     */
    public static Result<Recording> cmapss(Path text, Optional<Path> remainingCycles) {
        return Guarded.read(text, () -> CmapssReader.read(text, remainingCycles));
    }

    /** Reads Backblaze's daily drive statistics: a folder of files such as {@code 2015-01-31.csv}, or one such file. */
    public static Result<Recording> backblaze(Path folder) {
        return Guarded.read(folder, () -> BackblazeReader.read(folder));
    }
}
