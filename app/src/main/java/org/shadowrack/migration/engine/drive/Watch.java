package org.shadowrack.migration.engine.drive;

import java.util.Optional;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.gate.CommandGates;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.JournalEntry.WindowOpened;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after migrations at rest: their lag, and the end of their commit window. */
final class Watch {
    private final Core core;
    private final CommandGates gates;
    private final Beginner beginner;
    private final Forward forward;
    private final Backward backward;

    Watch(Core core, CommandGates gates, Beginner beginner, Forward forward, Backward backward) {
        this.core = core;
        this.gates = gates;
        this.beginner = beginner;
        this.forward = forward;
        this.backward = backward;
    }

    void look(MigrationRecord record) {
        sample(record);
        boolean outdated = (record.state() == MigrationState.PLANNED || record.state() == MigrationState.STAGED)
                && core.parts().clock().instant().isAfter(record.plan().expires());
        if (outdated) {
            takeBack(record, "what it was planned for has not come by " + record.plan().expires());
        }
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
        Move move = staged ? record.move() : record.move().reversed(record.epoch());
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
        return beginner.begin(record, gates::commit, record.state(), by, "", () -> {
            core.journal().append(record.id(), new CommitBegun(by));
            forward.commit(record.id());
        });
    }

    private void expire(MigrationRecord record) {
        switch (record.profile().onExpiry()) {
            case HOLD -> {
            }
            case COMMIT -> commit(record, "the profile's end of the commit window").orElse(problem -> {
                LOG.warn("could not commit {}: {}", record.id(), problem.line());
                return Outcome.Done.DONE;
            });
            case ROLLBACK -> takeBack(record, "nobody committed within the window");
        }
    }

    /** What is in the way now may be gone at the next look. */
    private void takeBack(MigrationRecord record, String why) {
        String id = record.id();
        if (!core.lanes().busy(id) && beginner.begin(record, gates::rollback, MigrationState.ROLLING_BACK,
                Forward.ENGINE, why,
                () -> backward.resume(id, why)) instanceof Outcome.Failed<Outcome.Done>(var problem)) {
            LOG.warn("could not take {} back: {}", id, problem.line());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static Optional<ProfileStep> copier(MigrationRecord record) {
        return record.profile().steps().stream()
                .filter(step -> step.uses() == Verb.REPLICATOR_AWAIT || step.uses() == Verb.GATE_LAG).findFirst();
    }
}
