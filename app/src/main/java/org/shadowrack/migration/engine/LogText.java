package org.shadowrack.migration.engine;

import java.util.Optional;
import org.shadowrack.migration.record.JournalEntry;

/** Journal rows in words. */
final class LogText {
    private LogText() {}

    static Optional<String> of(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Planned plan -> Optional.of(plan.requestedBy() + " planned moving "
                    + plan.workload().name() + " from " + plan.from() + " to " + plan.to() + ", epoch " + plan.epoch());
            case JournalEntry.StateChanged change -> Optional.of(change.from() + " → " + change.to() + " by "
                    + change.by() + (change.reason().isEmpty() ? "" : ": " + change.reason()));
            case JournalEntry.Intent intent -> Optional.empty();
            case JournalEntry.Result result -> Optional.of(result.step() + " " + result.result()
                    + (result.detail().isEmpty() ? "" : ": " + result.detail()));
            case JournalEntry.Approved approved -> Optional.of(approved.by() + " approved the cutover"
                    + (approved.until() == null ? "" : ", until " + approved.until()));
            case JournalEntry.Confirmed confirmed -> Optional.of(confirmed.by() + " confirmed " + confirmed.step());
            case JournalEntry.AbortAsked asked -> Optional.of(asked.by() + " wants it taken back: " + asked.reason());
            case JournalEntry.Resumed resumed -> Optional.of(resumed.by() + " tries again from " + resumed.from()
                    + ", epoch " + resumed.epoch());
            case JournalEntry.LossAccepted accepted -> Optional.of(accepted.by()
                    + " accepts that writes which have not arrived are lost");
            case JournalEntry.RollbackBegun begun -> Optional.of("rollback " + begun.round() + " begun, epoch "
                    + begun.epoch() + (begun.promoted() ? ", the shadow has the newest writes" : "") + ": "
                    + begun.reason());
            case JournalEntry.WindowOpened window -> Optional.of("can be taken back; decide by " + window.commitBy());
            case JournalEntry.CommitBegun commit -> Optional.of(commit.by() + " commits");
            case JournalEntry.Measured measured -> Optional.of(measured.what().equals(Estimates.BYTES)
                    ? measured.millis() + " " + measured.what()
                    : measured.what() + " took " + measured.millis() + " ms");
            case JournalEntry.Noted noted -> Optional.of(noted.text());
        };
    }
}
