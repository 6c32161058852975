package org.shadowrack.migration.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shadowrack.migration.profile.Gates;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;

/**
 * One thing to bring about.
 *
 * @param id names it in the journal
 * @param verb what
 * @param drivers who does it, in order; empty for the pool's own
 * @param direction whether its hosts are the plan's, or exchanged
 * @param parameters for the driver
 * @param timeout of one call, or of the whole waiting
 * @param retries how often it is asked again
 * @param gates what must hold of the copy
 * @param essential whether what follows may only be done when it is; false for clearing up
 */
public record Action(String id, Verb verb, List<String> drivers, Direction direction, Map<String, String> parameters,
        Duration timeout, int retries, Gates gates, boolean essential) {
    public Action {
        drivers = List.copyOf(drivers);
        parameters = Map.copyOf(parameters);
    }

    /** Which way. */
    public enum Direction {
        THERE, BACK
    }

    /** A profile's step on the way there. */
    public static Action of(ProfileStep step) {
        return new Action(step.id(), step.uses(), step.drivers(), Direction.THERE, step.parameters(), step.timeout(),
                step.retries(), step.gates(), true);
    }

    /** What undoes, or uses the driver of, a step: the same driver and limits, another verb and direction. */
    static Action undo(String id, ProfileStep step, Verb verb, Direction direction, boolean essential) {
        return new Action(id, verb, step.drivers(), direction, step.parameters(), step.timeout(),
                Math.max(step.retries(), LEAST_RETRIES), Gates.NONE, essential);
    }

    /** The same, with gates. */
    Action gated(Gates newGates) {
        return new Action(id, verb, drivers, direction, parameters, timeout, retries, newGates, essential);
    }

    /** What undoes is asked more often than what does: giving up on it needs a person. */
    private static final int LEAST_RETRIES = 5;
}
