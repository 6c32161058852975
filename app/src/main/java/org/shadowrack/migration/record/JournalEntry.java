package org.shadowrack.migration.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.site.Workload;

/** One row of a migration's stream. */
public sealed interface JournalEntry {
    /**
     * The plan.
     *
     * @param profile the profile's whole document
     * @param epoch the fencing token of the way there
     * @param fingerprint of the topology that it was made on
     * @param expires when it may no longer be begun
     */
    record Planned(Workload workload, String from, String to, String profile, long epoch, Fingerprint fingerprint,
            Instant expires, String requestedBy) implements JournalEntry {}

    /** A transition. */
    record StateChanged(MigrationState from, MigrationState to, String by, String reason) implements JournalEntry {}

    /** What is about to be done; {@code round} is 0 on the way there, and counts the rollbacks from 1. */
    record Intent(String step, int round) implements JournalEntry {}

    /** What it came to; {@code result}: done, failed, unknown. */
    record Result(String step, int round, String result, String detail) implements JournalEntry {}

    /** The second person's word; {@code until} is when it ends, null in journals of before it had an end: such a one is over. */
    record Approved(String by, @Nullable Instant until) implements JournalEntry {}

    /** A person's yes to a manual gate. */
    record Confirmed(String step, String by) implements JournalEntry {}

    /** When the last of those who keep the old address gets the new one, once it is switched. */
    record AddressSettles(Instant at) implements JournalEntry {}

    /** An operator wants it taken back while something is being done with it: as soon as that is safe. */
    record AbortAsked(String by, String reason) implements JournalEntry {}

    /**
     * Goes on after it was stuck.
     *
     * @param from the first step to do anew; those before it count as done
     * @param epoch the token from here on, later than any before
     */
    record Resumed(String from, long epoch, String by) implements JournalEntry {}

    /** A person accepts that writes which have not arrived are lost: the copy is promoted as it is. */
    record LossAccepted(String by) implements JournalEntry {}

    /**
     * A rollback, with what reality said at its start.
     *
     * @param attempted whether a promotion was ever tried
     * @param promoted whether the shadow is the active copy
     * @param dark whether for certain no copy takes writes
     * @param epoch the token of the way back, later than any before
     */
    record RollbackBegun(int round, boolean attempted, boolean promoted, boolean dark, long epoch, String reason)
            implements
                JournalEntry {}

    /** The commit window, and when it ends. */
    record WindowOpened(Instant commitBy) implements JournalEntry {}

    /** The commit: no way back from here. */
    record CommitBegun(String by) implements JournalEntry {}

    /** A measured time: cutover, rollback; or, by its name, a number of bytes. */
    record Measured(String what, long millis) implements JournalEntry {
        /** The size of the copy when it was begun. */
        public static final String BYTES = "bytes to copy";
    }

    /** A person is needed: why, what to do by hand, in order, and what then. */
    record PersonCalled(String reason, List<String> steps, String then) implements JournalEntry {}

    /** A line for people. */
    record Noted(String text) implements JournalEntry {}
}
