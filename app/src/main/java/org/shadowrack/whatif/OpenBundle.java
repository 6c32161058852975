package org.shadowrack.whatif;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.History;

/** An unpacked bundle. Closing it closes its history and removes what was unpacked. */
public interface OpenBundle extends AutoCloseable {
    /** The site as it was. */
    SiteSettings settings();

    /** Its readings, recorded forecasts, events and journal; read-only. */
    History history();

    /** Gives the kind of a component, by its word, for its id; {@code other} where the bundle does not know it. */
    UnaryOperator<String> kinds();

    /** The folder of its model files; empty where there were none. */
    Path models();

    /** When it was made. */
    Instant made();

    @Override
    void close();
}
