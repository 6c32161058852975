package org.shadowrack.cli.console;

import java.nio.file.Path;
import java.util.Optional;
import org.shadowrack.model.outcome.Outcome;

/** Starts the console's window. */
@FunctionalInterface
public interface ConsoleStarter {
    /** Shows the start, or opens {@code site} at once, and returns when the window has been closed; a problem where there is no display. */
    Outcome<Outcome.Done> start(Optional<Path> site);
}
