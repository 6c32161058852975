package org.shadowrack.model.migration;

import org.jspecify.annotations.Nullable;

/**
 * What a migration is expected to take, from earlier ones of the same profile, and what it did take.
 *
 * @param runs how many earlier migrations the estimate rests on; 0: nothing has been measured yet
 * @param expected of bytes, what the source holds now, or held last; of times the median of those, of the same workload's for
 *     the copying where it has any, longer in the measure in which there is more to copy than there was then
 * @param actual of this one, as far as it has come
 */
public record MigrationEstimate(int runs, Figures expected, Figures actual) {
    /**
     * Figures; null where not known.
     *
     * @param bytes to copy while pre-staging
     * @param prestageMillis from its beginning to the copy being ready
     * @param blackoutMillis from the fence to the switched address: no more than this did clients wait
     * @param rollbackMillis from its beginning to the switched address
     */
    public record Figures(@Nullable Long bytes, @Nullable Long prestageMillis, @Nullable Long blackoutMillis,
            @Nullable Long rollbackMillis) {}
}
