package org.shadowrack.migration.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the copy before a step is done.
 *
 * @param maxLagSeconds the most that it may be behind, seconds; null for no limit of its own
 * @param maxDataAtRiskBytes the most that may be lost if the source died now, bytes; null for no limit
 * @param maxAge the oldest that a snapshot may be; null for no limit
 * @param sameChecksum whether the checksums of source and copy must be equal
 */
public record Gates(@Nullable Double maxLagSeconds, @Nullable Long maxDataAtRiskBytes, @Nullable Duration maxAge,
        boolean sameChecksum) {
    /** No limits. */
    public static final Gates NONE = new Gates(null, null, null, false);
    /** Nothing would be lost. */
    public static final Gates NOTHING_LOST = new Gates(null, 0L, null, false);
}
