package org.shadowrack.config;

import java.nio.file.Path;
import java.util.Map;
import org.shadowrack.model.outcome.Outcome;

/** Reads and writes site files. */
public interface SiteFiles {
    /** The settings in {@code file}; a problem names the line, the key, what was found and what is allowed. */
    Outcome<SiteSettings> read(Path file);

    /** Writes {@code settings} so that {@link #read} gives them back. */
    Outcome<Path> write(SiteSettings settings, Path file);

    /**
     * Writes a pin for each service named into {@code file}: the SHA-256 of the certificate that alone is trusted from now
     * on. Whatever else the file holds, comments included, stays as it is where its layout permits.
     */
    Outcome<Path> pin(Path file, Map<String, String> sha256ByService);
}
