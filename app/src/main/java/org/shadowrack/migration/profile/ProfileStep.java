package org.shadowrack.migration.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.migration.MigrationPhase;

/**
 * One step of a profile.
 *
 * @param id unique within the profile
 * @param uses what it does
 * @param drivers which drivers do it; only a fence may have several, tried in order until one confirms
 * @param phase which phase it belongs to
 * @param parameters handed to the driver
 * @param timeout of one call; of {@code replicator.await}, the whole waiting
 * @param retries how often it is asked again, 0 or more
 * @param gates what must hold of the copy
 * @param pivot whether this is the point after which the way is forward
 * @param onFailure what happens when it can't be done
 */
public record ProfileStep(String id, Verb uses, List<String> drivers, MigrationPhase phase,
        Map<String, String> parameters, Duration timeout, int retries, Gates gates, boolean pivot,
        OnFailure onFailure) {
    public ProfileStep {
        drivers = List.copyOf(drivers);
        parameters = Map.copyOf(parameters);
    }

    /** What happens when a step can't be done. */
    public enum OnFailure {
        /** All is taken back. */
        ROLLBACK,
        /** A person is called; they try the step again, or take all back. */
        HOLD,
        /** It is noted, and the next step is done: nothing relies on it. */
        CONTINUE
    }
}
