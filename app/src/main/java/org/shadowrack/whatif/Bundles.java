package org.shadowrack.whatif;

import java.nio.file.Path;
import java.time.Instant;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;

/** Makes and opens bundles: one {@code .shadowrack} file with all that an analysis away from the site needs. */
public interface Bundles {
    /**
     * Writes a bundle of the site: its settings, topology, a consistent copy of its history and journal, its models. An
     * existing file is replaced only once the new one is whole. Secrets are never in it: settings hold references alone.
     */
    Outcome<Made> make(SiteSettings settings, Path out);

    /** The same of a site whose history is open already, as in a console. */
    Outcome<Made> make(SiteSettings settings, History history, Path out);

    /**
     * Unpacks a bundle into a folder of its own and opens it for reading. Refused where a checksum does not hold, a file
     * is missing or was added, a name leads out of the bundle, it is too large, or its format is newer.
     */
    Outcome<OpenBundle> open(Path bundle);

    /**
     * What was made.
     *
     * @param bundle where
     * @param bytes its size
     * @param sha256 of the whole file, to compare after a transfer
     * @param files in it
     * @param readings in its history
     * @param made when
     */
    record Made(Path bundle, long bytes, String sha256, int files, long readings, Instant made) {}
}
