package org.shadowrack.migration.engine.drive;

import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.engine.gate.CommandGates;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.LossAccepted;
import org.shadowrack.migration.record.JournalEntry.Resumed;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;

/** On from where it was stuck: the way depends on what the systems say now, not on what was once intended. */
final class Resumption {
    private final Core core;
    private final CommandGates gates;
    private final Beginner beginner;
    private final Forward forward;
    private final Backward backward;

    Resumption(Core core, CommandGates gates, Beginner beginner, Forward forward, Backward backward) {
        this.core = core;
        this.gates = gates;
        this.beginner = beginner;
        this.forward = forward;
        this.backward = backward;
    }

    /** A held step of the pre-staging again; onward where the shadow serves; otherwise the way back again. */
    Outcome<Outcome.Done> retry(MigrationRecord record, String by) {
        if (held(record)) {
            return begin(record, MigrationState.PRESTAGING, by, () -> forward.prestage(record.id()));
        }
        boolean away = Pivot.attempted(record)
                && core.active(record, Backward.PATIENCE) instanceof Outcome.Ok<String>(String host)
                && host.equals(record.plan().to());
        return away
                ? onward(record, Pivot.step(record), by, List.of())
                : begin(record, MigrationState.ROLLING_BACK, by,
                        () -> backward.resume(record.id(), "tried again by " + by));
    }

    /** The copy is promoted as it is, after its source is confirmed to be fenced. */
    Outcome<Outcome.Done> acceptLoss(MigrationRecord record, String by) {
        String fence = record.profile().steps(org.shadowrack.model.migration.MigrationPhase.CUTOVER).stream()
                .filter(step -> step.uses() == Verb.FENCE_ISOLATE).map(ProfileStep::id).findFirst().orElseThrow();
        return onward(record, fence, by, List.of(new LossAccepted(by)));
    }

    private Outcome<Outcome.Done> onward(MigrationRecord record, String from, String by, List<LossAccepted> accepted) {
        String id = record.id();
        long started = core.parts().pace().nanoTime().getAsLong();
        return core.epochs().next(record.plan().workload().name())
                .then(epoch -> begin(record, MigrationState.CUTTING_OVER, by, () -> {
                    accepted.forEach(loss -> core.journal().append(id, loss));
                    core.journal().append(id, new Resumed(from, epoch, by));
                    forward.cutOver(id, started);
                }));
    }

    private Outcome<Outcome.Done> begin(MigrationRecord record, MigrationState to, String by, Runnable work) {
        return beginner.begin(record, gates::retry, to, by, "tried again", work);
    }

    /** Stuck straight from the pre-staging. */
    private static boolean held(MigrationRecord record) {
        List<MigrationState> states = record.states();
        return Optional.of(states).filter(all -> all.size() > 1)
                .map(all -> all.get(all.size() - 2) == MigrationState.PRESTAGING).orElse(false);
    }
}
