package org.shadowrack.migration.engine.show;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.Approved;
import org.shadowrack.migration.record.JournalEntry.Confirmed;
import org.shadowrack.migration.record.JournalEntry.PersonCalled;
import org.shadowrack.migration.record.JournalEntry.RollbackBegun;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationNotice;
import org.shadowrack.model.migration.MigrationNotice.Approval;
import org.shadowrack.model.migration.MigrationNotice.Call;
import org.shadowrack.model.migration.MigrationNotice.Gate;
import org.shadowrack.model.migration.MigrationState;

/** What people have said and are asked, as the journal tells it. */
final class Notices {
    private final InstantSource clock;

    Notices(InstantSource clock) {
        this.clock = clock;
    }

    MigrationNotice of(MigrationRecord record) {
        Call call = record.state() == MigrationState.STUCK
                ? record.last(PersonCalled.class).map(one -> new Call(one.reason(), one.steps(), one.then()))
                        .orElse(null)
                : null;
        return new MigrationNotice(reason(record, call), approval(record), gates(record), call);
    }

    private static String reason(MigrationRecord record, @Nullable Call call) {
        return switch (record.state()) {
            case STUCK -> call == null ? "" : call.reason();
            case ROLLING_BACK, ROLLED_BACK -> record.last(RollbackBegun.class).map(RollbackBegun::reason).orElse("");
            case PLANNED, PRESTAGING, STAGED, CUTTING_OVER, VERIFYING, COMMIT_WINDOW, COMMITTED -> "";
        };
    }

    private @Nullable Approval approval(MigrationRecord record) {
        return record.last(Approved.class).map(one -> {
            Instant until = Objects.requireNonNullElse(one.until(), Instant.EPOCH);
            return new Approval(one.by(), until, clock.instant().isBefore(until));
        }).orElse(null);
    }

    private static List<Gate> gates(MigrationRecord record) {
        return record.profile().using(Verb.GATE_MANUAL).map(step -> gate(record, step)).toList();
    }

    private static Gate gate(MigrationRecord record, ProfileStep step) {
        return new Gate(step.id(), step.phase(), step.parameters().getOrDefault("question", step.id()),
                record.all(Confirmed.class).filter(one -> one.step().equals(step.id())).map(Confirmed::by).findFirst()
                        .orElse(null));
    }
}
