package org.shadowrack.migration.engine.drive;

import java.util.Optional;
import java.util.function.Function;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.record.JournalUnavailable;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Begins work in a migration's lane: takes the lease, reads the journal anew (another console may have written), asks the
 * gate again, and changes the state by compare-and-set. Whatever comes in between, the lane is left again.
 */
final class Beginner {
    private final Core core;
    private final Backward backward;

    Beginner(Core core, Backward backward) {
        this.core = core;
        this.backward = backward;
    }

    /** {@code to}: the state that the work runs in; the present one when it does not change. */
    Outcome<Outcome.Done> begin(MigrationRecord seen, Function<MigrationRecord, Optional<String>> gate,
            MigrationState to, String by, String reason, Runnable work) {
        String tried = "Beginning " + to + " of " + seen.id();
        if (!core.lanes().enter(seen.id())) {
            return Outcome.failed(Problem.refused("something is being done with it", tried, "Wait for it"));
        }
        boolean handed = false;
        try {
            Outcome<MigrationRecord> begun = ready(seen, gate, tried).then(record -> to == record.state()
                    ? Outcome.ok(record)
                    : core.journal().transition(record.id(), record.state(), to, by, reason));
            handed = begun.isOk();
            if (handed) {
                backward.inLane(seen.id(), work);
            } else {
                core.leases().rest(seen.plan().workload().name(), seen.id());
            }
            return begun.map(record -> Outcome.Done.DONE);
        } catch (JournalUnavailable e) {
            return Outcome.failed(e.problem());
        } catch (Core.LeaseLost e) {
            return Outcome.failed(e.problem());
        } finally {
            if (!handed) {
                core.lanes().leave(seen.id());
            }
        }
    }

    private Outcome<MigrationRecord> ready(MigrationRecord seen, Function<MigrationRecord, Optional<String>> gate,
            String tried) {
        return core.leases().take(seen.plan().workload().name(), seen.id()).then(lease -> {
            MigrationRecord record = core.journal().reconcile(core.journal().refresh(seen.id()).orElse(seen));
            return gate.apply(record).<Outcome<MigrationRecord>>map(
                    why -> Outcome.failed(Problem.refused(why, tried, "See its status for what may be done now")))
                    .orElseGet(() -> Outcome.ok(record));
        });
    }
}
