package org.shadowrack.migration.engine;

import java.util.Optional;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.JournalEntry.WindowOpened;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Looks after migrations at rest: their lag, and the end of their commit window. */
final class Watch {
    private final Core core;
    private final MigrationEngine.Beginner beginner;
    private final Forward forward;
    private final Backward backward;

    Watch(Core core, MigrationEngine.Beginner beginner, Forward forward, Backward backward) {
        this.core = core;
        this.beginner = beginner;
        this.forward = forward;
        this.backward = backward;
    }

    void look(MigrationRecord record) {
        sample(record);
        boolean expired = record.state() == MigrationState.COMMIT_WINDOW && record.last(CommitBegun.class).isEmpty()
                && record.last(WindowOpened.class)
                        .filter(window -> core.parts().clock().instant().isAfter(window.commitBy())).isPresent();
        if (expired) {
            expire(record);
        }
    }

    /** Only at rest: a migration under way samples by itself. */
    void sample(MigrationRecord record) {
        boolean staged = record.state() == MigrationState.STAGED;
        boolean away = record.state() == MigrationState.COMMIT_WINDOW;
        if (!staged && !away || core.lanes().busy(record.id())) {
            return;
        }
        Move move = staged ? record.move() : record.move().reversed(record.plan().epoch());
        copier(record).ifPresent(step -> core.performer().progress(step.drivers().getFirst(), move)
                .map(progress -> {
                    core.samples().put(record.id(), progress);
                    return progress;
                }));
    }

    /** Only where the shadow is the active copy for certain: retiring the other one can't be taken back. */
    Outcome<Outcome.Done> commit(MigrationRecord record, String by) {
        Outcome<String> active = core.active(record, 3);
        if (!(active instanceof Outcome.Ok<String>(String host) && host.equals(record.plan().to()))) {
            return Outcome.failed(Problem.refused(
                    "the active copy is " + active.map(host -> "at " + host).orElse(Problem::line),
                    "Committing migration " + record.id(), "Look at both hosts, then roll back or try again"));
        }
        return beginner.begin(record, record.state(), by, "", () -> {
            core.journal().append(record.id(), new CommitBegun(by));
            forward.commit(record.id());
        });
    }

    private void expire(MigrationRecord record) {
        switch (record.profile().onExpiry()) {
            case HOLD -> {
            }
            case COMMIT -> commit(record, "the profile's end of the commit window");
            case ROLLBACK -> beginner.begin(record, MigrationState.ROLLING_BACK, Forward.ENGINE,
                    "nobody committed within the window", () -> backward.resume(record.id()));
        }
    }

    private static Optional<ProfileStep> copier(MigrationRecord record) {
        return record.profile().steps().stream()
                .filter(step -> step.uses() == Verb.REPLICATOR_AWAIT || step.uses() == Verb.GATE_LAG).findFirst();
    }
}
