package org.shadowrack.config;

import java.nio.file.Path;
import org.shadowrack.model.outcome.Outcome;

/** Reads and writes site files. */
public interface SiteFiles {
    /** The settings in {@code file}; a problem names the line, the key, what was found and what is allowed. */
    Outcome<SiteSettings> read(Path file);

    /** Writes {@code settings} so that {@link #read} gives them back. */
    Outcome<Path> write(SiteSettings settings, Path file);
}
