package org.shadowrack.migration.engine.drive;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.gate.CommandGates;
import org.shadowrack.migration.record.JournalEntry.AbortAsked;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;

/**
 * Moves migrations along, one lane each. Every command asks its gate again once it has the lease, and returns when its intent
 * is on disk. Thread-safe.
 */
public final class Driving {
    private static final Set<MigrationState> MOVING = EnumSet.of(MigrationState.PRESTAGING,
            MigrationState.CUTTING_OVER, MigrationState.VERIFYING, MigrationState.ROLLING_BACK);

    private final Core core;
    private final CommandGates gates;
    private final Forward forward;
    private final Backward backward;
    private final Recovery recovery;
    private final Beginner beginner;
    private final Watch watch;
    private final Resumption resumption;

    /** Drives what {@code core} has; {@code gates} say what may be done. */
    public Driving(Core core, CommandGates gates) {
        this.core = core;
        this.gates = gates;
        StepRunner steps = new StepRunner(core);
        backward = new Backward(core, steps);
        forward = new Forward(core, new PhaseRunner(core, steps), backward);
        recovery = new Recovery(core, forward, backward);
        beginner = new Beginner(core, backward);
        watch = new Watch(core, gates, beginner, forward, backward);
        resumption = new Resumption(core, gates, beginner, forward, backward);
    }

    /** Begins to pre-stage. */
    public Outcome<Outcome.Done> prestage(MigrationRecord record, String by) {
        return beginner.begin(record, gates::prestage, MigrationState.PRESTAGING, by, "",
                () -> forward.prestage(record.id()));
    }

    /** Begins the cutover where {@code gate} lets it; {@code started}: nanoseconds, when the command came. */
    public Outcome<Outcome.Done> cutover(MigrationRecord record, Function<MigrationRecord, Optional<String>> gate,
            String by, long started) {
        return beginner.begin(record, gate, MigrationState.CUTTING_OVER, by, "",
                () -> forward.cutOver(record.id(), started));
    }

    /** Makes it final, where the shadow is the active copy for certain. */
    public Outcome<Outcome.Done> commit(MigrationRecord record, String by) {
        return watch.commit(record, by);
    }

    /** Takes it back; what moves is stopped at its next safe point first. */
    public Outcome<Outcome.Done> takeBack(MigrationRecord record, String by, String reason) {
        boolean moves = core.lanes().busy(record.id()) || MOVING.contains(record.state());
        return moves ? abort(record, by, reason) : back(record, by, reason);
    }

    private Outcome<Outcome.Done> back(MigrationRecord record, String by, String reason) {
        return beginner.begin(record, gates::rollback, MigrationState.ROLLING_BACK, by, reason,
                () -> backward.resume(record.id(), reason));
    }

    /** Written down first, so that neither the end of what is being done nor a crash can swallow it. */
    private Outcome<Outcome.Done> abort(MigrationRecord record, String by, String reason) {
        MigrationRecord asked = core.journal().append(record.id(), new AbortAsked(by, reason));
        if (core.lanes().cancel(record.id())) {
            return Outcome.done();
        }
        if (!MOVING.contains(core.journal().get(record.id()).state())) {
            return back(core.journal().get(record.id()), by, reason);
        }
        recovery.takeUp(asked);
        return Outcome.done();
    }

    /** What is stuck again: its held step, the rest of the way, or the way back. */
    public Outcome<Outcome.Done> retry(MigrationRecord record, String by) {
        return resumption.retry(record, by);
    }

    /** On from the fence, without the writes that have not arrived. */
    public Outcome<Outcome.Done> acceptLoss(MigrationRecord record, String by) {
        return resumption.acceptLoss(record, by);
    }

    /** Asks the lag of one at rest. */
    public void sample(MigrationRecord record) {
        watch.sample(record);
    }

    /** Once a round: takes up what was interrupted, and looks after what rests. */
    public void observe() {
        recovery.interrupted();
        core.journal().all().forEach(watch::look);
    }

    /** After a restart: the ids of what was taken up. */
    public List<String> recover() {
        return recovery.run();
    }
}
