package org.shadowrack.migration.engine.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.record.JournalEntry;

/** Journal rows in words. */
final class LogText {
    private LogText() {}

    /** None for what is not worth a line; a call for a person has one for each thing to do. */
    static List<String> of(JournalEntry entry) {
        return entry instanceof JournalEntry.PersonCalled call ? lines(call) : line(entry).stream().toList();
    }

    private static List<String> lines(JournalEntry.PersonCalled call) {
        List<String> lines = new ArrayList<>(List.of("A person is needed: " + call.reason()));
        for (String step : call.steps()) {
            lines.add(lines.size() + ". " + step);
        }
        lines.add(call.then());
        return lines;
    }

    private static Optional<String> line(JournalEntry entry) {
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
            case JournalEntry.Measured measured -> Optional.of(measured.what().equals(JournalEntry.Measured.BYTES)
                    ? measured.millis() + " " + measured.what()
                    : measured.what() + " took " + measured.millis() + " ms");
            case JournalEntry.AddressSettles settles -> Optional
                    .of("resolvers may keep the address with its old time to live until " + settles.at());
            case JournalEntry.PersonCalled call -> Optional.of(call.reason());
            case JournalEntry.Noted noted -> Optional.of(noted.text());
        };
    }
}
