package org.shadowrack.migration.engine.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.record.JournalEntry.Measured;
import org.shadowrack.migration.record.JournalEntry.Noted;
import org.shadowrack.migration.record.JournalEntry.WindowOpened;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;

/** The way there: pre-stage, cut over, verify, commit. Each method is begun in the state that its name says. */
final class Forward {
    static final String ENGINE = "engine";

    private final Core core;
    private final PhaseRunner phases;
    private final Backward backward;

    Forward(Core core, PhaseRunner phases, Backward backward) {
        this.core = core;
        this.phases = phases;
        this.backward = backward;
    }

    void prestage(String id) {
        Optional<PhaseRunner.Trouble> trouble = phases.run(id, MigrationPhase.PRESTAGE);
        if (trouble.isPresent()) {
            stopped(id, trouble.get());
            return;
        }
        to(id, MigrationState.PRESTAGING, MigrationState.STAGED, "the copy is ready");
        rest(id);
    }

    private void stopped(String id, PhaseRunner.Trouble trouble) {
        if (trouble.holds()) {
            backward.hold(id, trouble.reason());
        } else {
            backward.takeBack(id, ENGINE, trouble.reason());
        }
    }

    /** {@code started}: nanoseconds, when the command came; what operators and clients wait for is counted from then. */
    void cutOver(String id, long started) {
        if (failed(id, MigrationPhase.CUTOVER)) {
            return;
        }
        core.journal().append(id, new Measured("cutover",
                Duration.ofNanos(core.parts().pace().nanoTime().getAsLong() - started).toMillis()));
        to(id, MigrationState.CUTTING_OVER, MigrationState.VERIFYING, "the shadow serves");
        verify(id);
    }

    void verify(String id) {
        if (failed(id, MigrationPhase.VERIFY)) {
            return;
        }
        MigrationRecord record = core.journal().get(id);
        Duration window = Objects.requireNonNullElse(record.profile().commitWindow(),
                core.parts().settings().commitWindow());
        Instant commitBy = core.parts().clock().instant().plus(window);
        core.journal().append(id, new WindowOpened(commitBy));
        to(id, MigrationState.VERIFYING, MigrationState.COMMIT_WINDOW,
                "verified; can be taken back until it is committed");
        rest(id);
    }

    /** The workload is safe where it is: what fails here is left to a person, in words, and holds nothing up. */
    void commit(String id) {
        phases.run(id, MigrationPhase.COMMIT).ifPresent(trouble -> core.journal().append(id,
                new Noted("committed, but " + trouble.reason() + "; see to " + core.journal().get(id).plan().from()
                        + " by hand")));
        releaseEarlier(core.journal().get(id));
        to(id, core.journal().get(id).state(), MigrationState.COMMITTED, "made final");
        end(id);
    }

    /** After a crash inside a cutover whose promotion was begun: on when the shadow is active, back when it is not. */
    void resumeCutover(String id, long started) {
        MigrationRecord record = core.journal().get(id);
        Outcome<String> active = Pivot.attempted(record) ? core.active(record, Backward.PATIENCE) : Outcome.ok("");
        if (active instanceof Outcome.Ok<String>(String host) && host.equals(record.plan().to())) {
            cutOver(id, started);
        } else {
            backward.takeBack(id, ENGINE, "the console stopped during the cutover");
        }
    }

    private boolean failed(String id, MigrationPhase phase) {
        Optional<PhaseRunner.Trouble> trouble = phases.run(id, phase);
        trouble.ifPresent(what -> backward.takeBack(id, ENGINE, what.reason()));
        return trouble.isPresent();
    }

    /** The slots of the host that it has left for good; those that it has now stand for the workload that lives there. */
    private void releaseEarlier(MigrationRecord record) {
        core.parts().pool().reservations().stream()
                .filter(one -> one.workload().equals(record.plan().workload().name()))
                .filter(one -> !one.holder().equals(record.id()))
                .forEach(one -> core.parts().pool().release(one.holder()));
    }

    private void to(String id, MigrationState from, MigrationState to, String reason) {
        core.transition(id, from, to, ENGINE, reason);
    }

    private void rest(String id) {
        core.leases().rest(core.journal().get(id).plan().workload().name(), id);
    }

    private void end(String id) {
        core.leases().release(core.journal().get(id).plan().workload().name(), id);
        core.samples().forget(id);
    }
}
