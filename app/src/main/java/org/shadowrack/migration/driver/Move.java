package org.shadowrack.migration.driver;

import java.util.Map;
import org.shadowrack.model.site.Workload;

/**
 * What a driver is asked to move.
 *
 * @param migration id of the migration, part of every step's id
 * @param workload which, with its endpoints
 * @param from the host it leaves
 * @param to the host it goes to
 * @param epoch the fencing token of this migration: greater than any before it of the workload
 * @param parameters of the profile's step
 */
public record Move(String migration, Workload workload, String from, String to, long epoch,
        Map<String, String> parameters) {
    public Move {
        parameters = Map.copyOf(parameters);
    }

    /** The way back: from and to exchanged, at a later epoch. */
    public Move reversed(long laterEpoch) {
        return new Move(migration, workload, to, from, laterEpoch, parameters);
    }
}
