package org.shadowrack.migration.engine.drive;

import java.time.Duration;
import java.util.List;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.AddressSettles;
import org.shadowrack.migration.record.JournalEntry.Intent;
import org.shadowrack.migration.record.JournalEntry.Measured;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.step.Action;
import org.shadowrack.migration.step.Action.Direction;
import org.shadowrack.migration.step.ActionResult;
import org.shadowrack.migration.step.StepWatch;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Does one action: lease, intent on disk, effect, outcome on disk. */
final class StepRunner {
    private final Core core;

    StepRunner(Core core) {
        this.core = core;
    }

    /** A step of the way there. */
    ActionResult run(String id, Action action) {
        return run(id, action, 0, core.journal().get(id).epoch());
    }

    /** One of a rollback's {@code round}, with that round's token. */
    ActionResult run(String id, Action action, int round, long token) {
        MigrationRecord record = core.journal().get(id);
        String workload = record.plan().workload().name();
        held(core.leases().keep(workload, id));
        core.journal().append(id, new Intent(action.id(), round));
        Move move = move(record, action, round, token);
        size(record, action, move);
        ActionResult result = core.performer().perform(action, move, fences(record), new StepWatch() {
            @Override
            public boolean cancelled() {
                return round == 0 && core.lanes().cancelled(id) && !Pivot.attempted(record);
            }

            @Override
            public void beat() {
                held(core.leases().keep(workload, id));
            }

            @Override
            public void told(Progress progress) {
                core.samples().put(id, progress);
            }
        });
        // What another console has taken over in the meantime is its to tell.
        held(core.leases().keep(workload, id));
        core.journal().append(id, new Result(action.id(), round, result.word(), result.detail()));
        settling(id, action, move, result);
        return result;
    }

    private static void held(Outcome<Long> lease) {
        if (lease instanceof Outcome.Failed<Long>(Problem problem)) {
            throw new Core.LeaseLost(problem);
        }
    }

    /** Asked before it is copied, as some copy all of it within the step. What can't be told is not measured. */
    private void size(MigrationRecord record, Action action, Move move) {
        if (action.verb() == Verb.REPLICATOR_START && record.last(Measured.class).isEmpty()) {
            core.performer().size(action.drivers().getFirst(), move)
                    .map(bytes -> core.journal().append(record.id(), new Measured(Measured.BYTES, bytes)));
        }
    }

    /** What can't be told is nothing to wait for: the step itself was done. */
    private void settling(String id, Action action, Move move, ActionResult result) {
        if (action.verb() == Verb.TRAFFIC_PREPARE && result instanceof ActionResult.Done) {
            Duration left = core.performer().settling(action.drivers().getFirst(), move)
                    .orElse(problem -> Duration.ZERO);
            if (left.isPositive()) {
                core.journal().append(id, new AddressSettles(core.parts().clock().instant().plus(left)));
            }
        }
    }

    private static Move move(MigrationRecord record, Action action, int round, long token) {
        Move there = record.move();
        boolean back = action.direction() == Direction.BACK;
        return new Move(there.migration(), there.workload(), back ? there.to() : there.from(),
                back ? there.from() : there.to(), round == 0 ? token : epoch(action, token), action.parameters());
    }

    /** A fence that is opened by token takes the one after its own: later than all before, earlier than the promotion's. */
    private static long epoch(Action action, long token) {
        boolean opens = action.verb() == Verb.FENCE_RESTORE;
        return opens ? token - (action.direction() == Direction.BACK ? 8 : 5) : token;
    }

    private static List<String> fences(MigrationRecord record) {
        return record.profile().first(Verb.FENCE_ISOLATE).map(ProfileStep::drivers).orElse(List.of());
    }
}
