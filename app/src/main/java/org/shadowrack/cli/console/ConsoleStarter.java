package org.shadowrack.cli.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.shadowrack.model.outcome.Outcome;

/** Starts the console's window; returns when it has been closed, or a problem where there is no display. */
public interface ConsoleStarter {
    /** Shows the start, or opens {@code site} at once. */
    Outcome<Outcome.Done> start(Optional<Path> site);

    /** Shows the window, then starts a lab and opens it. */
    Outcome<Outcome.Done> start(LabView lab);

    /**
     * The lab to show.
     *
     * @param racks primary racks, 1 to 40
     * @param seed of everything random
     * @param history simulated time to learn from
     * @param speed simulated seconds in a real second once live, above 0
     * @param round real time between two rounds
     */
    record LabView(int racks, long seed, Duration history, double speed, Duration round) {}
}
