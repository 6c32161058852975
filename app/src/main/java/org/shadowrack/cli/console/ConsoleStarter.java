package org.shadowrack.cli.console;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.start.Opening;

/** Starts the console's window. */
@FunctionalInterface
public interface ConsoleStarter {
    /** Shows the window, begins with {@code opening}, and returns when it has been closed; a problem where there is no display. */
    Outcome<Outcome.Done> start(Opening opening);
}
