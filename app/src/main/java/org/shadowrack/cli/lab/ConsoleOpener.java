package org.shadowrack.cli.lab;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;

/** Opens the console's window. */
@FunctionalInterface
public interface ConsoleOpener {
    /** Shows {@code site} and returns when the window has been closed; a problem where there is no display. */
    Outcome<Outcome.Done> open(Operations site);
}
