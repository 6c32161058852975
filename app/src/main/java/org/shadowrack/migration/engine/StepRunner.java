package org.shadowrack.migration.engine;

import java.util.List;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry.Intent;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.record.JournalEntry.RollbackBegun;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.step.Action;
import org.shadowrack.migration.step.Action.Direction;
import org.shadowrack.migration.step.ActionResult;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Does one action: lease, intent on disk, effect, outcome on disk. */
final class StepRunner {
    private final Core core;

    StepRunner(Core core) {
        this.core = core;
    }

    /** {@code round} is 0 on the way there. */
    ActionResult run(String id, Action action, int round) {
        MigrationRecord record = core.journal().get(id);
        Outcome<Long> lease = core.leases().take(record.plan().workload().name(), id);
        if (lease instanceof Outcome.Failed<Long>(Problem problem)) {
            throw new Core.LeaseLost(problem);
        }
        core.journal().append(id, new Intent(action.id(), round));
        Move move = move(record, action);
        ActionResult result = core.performer().perform(action, move, fences(record),
                () -> round == 0 && core.lanes().cancelled(id));
        core.journal().append(id, new Result(action.id(), round, result.word(), result.detail()));
        sample(record, action, move);
        return result;
    }

    private void sample(MigrationRecord record, Action action, Move move) {
        if (action.verb() == Verb.REPLICATOR_AWAIT || action.verb() == Verb.GATE_LAG) {
            core.performer().progress(action.drivers().getFirst(), move)
                    .map(progress -> {
                        core.samples().put(record.id(), progress);
                        return progress;
                    });
        }
    }

    private static Move move(MigrationRecord record, Action action) {
        Move there = record.move();
        Move way = action.direction() == Direction.THERE
                ? there
                : there.reversed(record.rollback().map(RollbackBegun::epoch).orElse(there.epoch()));
        return new Move(way.migration(), way.workload(), way.from(), way.to(), way.epoch(), action.parameters());
    }

    private static List<String> fences(MigrationRecord record) {
        return record.profile().first(Verb.FENCE_ISOLATE).map(ProfileStep::drivers).orElse(List.of());
    }
}
