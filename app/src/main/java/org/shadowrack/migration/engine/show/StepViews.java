package org.shadowrack.migration.engine.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.record.JournalEntry;
import org.shadowrack.migration.record.JournalEntry.Intent;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.record.MigrationRecord.Line;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView.StepView;

/** The steps of the way there, as the journal tells them. */
final class StepViews {
    private StepViews() {}

    static List<StepView> of(MigrationRecord record) {
        return record.profile().steps().stream().map(step -> view(record, step)).toList();
    }

    private static StepView view(MigrationRecord record, ProfileStep step) {
        Instant started = at(record,
                entry -> entry instanceof Intent intent && intent.step().equals(step.id()) && intent.round() == 0);
        Instant ended = at(record,
                entry -> entry instanceof Result result && result.step().equals(step.id()) && result.round() == 0);
        Optional<Result> result = record.result(step.id(), 0);
        String detail = result.map(Result::detail).orElseGet(() -> StepText.of(record, step));
        return new StepView(step.id(), step.phase(), state(record, started, result), started, ended, detail);
    }

    private static String state(MigrationRecord record, @Nullable Instant started, Optional<Result> result) {
        if (started == null) {
            return "pending";
        }
        if (result.isPresent() && result.get().result().equals("done")) {
            return record.state() == MigrationState.ROLLED_BACK ? "undone" : "done";
        }
        return result.map(Result::result).orElse(record.state().isEnd() ? "unknown" : "running");
    }

    private static @Nullable Instant at(MigrationRecord record, Predicate<JournalEntry> which) {
        return record.lines().stream().filter(line -> which.test(line.entry())).map(Line::at)
                .reduce((older, newer) -> newer).orElse(null);
    }
}
