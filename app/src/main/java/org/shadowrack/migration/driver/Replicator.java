package org.shadowrack.migration.driver;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Copies a workload's data and keeps the copy current. */
public interface Replicator {
    /** How much there is to copy now, bytes, about: what the source holds. For people, so that they know what to expect. */
    Outcome<Long> size(Move move);

    /** Starts, or goes on, copying from {@code from} to {@code to}. */
    StepOutcome start(Move move);

    /** How far it is. */
    Outcome<Progress> progress(Move move);

    /** Stops and removes the copy at {@code to}, where it is not the active one. */
    StepOutcome stop(Move move);

    /** After a cutover: replicates the writes at {@code to} back to {@code from}, so that rollback loses nothing. */
    StepOutcome reverse(Move move);

    /**
     * How far a copy is.
     *
     * @param inSync whether every write so far is at the copy, or the lag is what the method promises
     * @param lagSeconds behind, seconds; null where not known
     * @param bytesLeft still to copy; null where not known
     * @param dataAtRiskBytes lost if the source died now; null where not known
     * @param detail in words
     * @param ageSeconds of the snapshot that was copied, seconds; null where there is none or it is not known
     * @param sameChecksum whether source and copy have the same checksum; null where none can be had
     */
    record Progress(boolean inSync, @Nullable Double lagSeconds, @Nullable Long bytesLeft,
            @Nullable Long dataAtRiskBytes, String detail, @Nullable Double ageSeconds,
            @Nullable Boolean sameChecksum) {
        /** Without snapshot or checksum. */
        public Progress(boolean inSync, @Nullable Double lagSeconds, @Nullable Long bytesLeft,
                @Nullable Long dataAtRiskBytes, String detail) {
            this(inSync, lagSeconds, bytesLeft, dataAtRiskBytes, detail, null, null);
        }
    }
}
