package org.shadowrack.migration.profile;

import org.jspecify.annotations.Nullable;

/**
 * What must hold of the copy before a step is done.
 *
 * @param maxLagSeconds the most that it may be behind, seconds; null for no limit of its own
 * @param maxDataAtRiskBytes the most that may be lost if the source died now, bytes; null for no limit
 */
public record Gates(@Nullable Double maxLagSeconds, @Nullable Long maxDataAtRiskBytes) {
    /** No limits. */
    public static final Gates NONE = new Gates(null, null);
}
