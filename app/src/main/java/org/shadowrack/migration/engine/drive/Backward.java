package org.shadowrack.migration.engine.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.JournalEntry.Measured;
import org.shadowrack.migration.record.JournalEntry.PersonCalled;
import org.shadowrack.migration.record.JournalEntry.RollbackBegun;
import org.shadowrack.migration.record.JournalEntry.StateChanged;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.step.Action;
import org.shadowrack.migration.step.ActionResult;
import org.shadowrack.migration.step.Compensations;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** The way back, or, where it is barred, a call for a human with the manual steps. */
final class Backward {
    /** A partition during the switch hides the truth on both sides; it is asked for about a minute. */
    static final int PATIENCE = 16;

    private final Core core;
    private final StepRunner steps;

    Backward(Core core, StepRunner steps) {
        this.core = core;
        this.steps = steps;
    }

    /** Does {@code work} in the lane that was entered; an operator's late word to take it back is heeded at its end. */
    void inLane(String id, Runnable work) {
        core.lanes().run(id, () -> {
            work.run();
            heedAbort(id);
        }, () -> heedAbort(id));
    }

    /** An operator's word to take it back that came while something was being done: heeded once that rests. */
    private void heedAbort(String id) {
        MigrationRecord record = core.journal().get(id);
        boolean rests = record.state() == MigrationState.STAGED
                || record.state() == MigrationState.COMMIT_WINDOW && record.last(CommitBegun.class).isEmpty();
        record.abortPending().filter(asked -> rests).ifPresent(asked -> {
            if (core.leases().take(record.plan().workload().name(), id) instanceof Outcome.Failed<Long>(var problem)) {
                throw new Core.LeaseLost(problem);
            }
            takeBack(id, asked.by(), asked.reason());
        });
    }

    /** While pre-staging nothing hurts yet: a person may mend what is wrong, and have the step tried again. */
    void hold(String id, String why) {
        core.journal().append(id,
                new PersonCalled(why, List.of(), "Mend it and give 'retry', or give 'rollback'."));
        core.transition(id, MigrationState.PRESTAGING, MigrationState.STUCK, Forward.ENGINE, why);
        core.leases().rest(core.journal().get(id).plan().workload().name(), id);
    }

    /** From any state that can be taken back. */
    void takeBack(String id, String by, String reason) {
        MigrationRecord record = core.journal().get(id);
        core.transition(id, record.state(), MigrationState.ROLLING_BACK, by, reason);
        begin(id, reason);
    }

    /** After a crash in ROLLING_BACK: goes on with the round that was begun, or begins it. */
    void resume(String id) {
        resume(id, "the console stopped before the rollback had begun");
    }

    /** The same, for {@code reason} where it has to be begun. */
    void resume(String id, String reason) {
        MigrationRecord record = core.journal().get(id);
        if (roundIsOpen(record)) {
            carryOut(id, core.parts().pace().nanoTime().getAsLong());
        } else {
            begin(id, reason);
        }
    }

    private void begin(String id, String reason) {
        long started = core.parts().pace().nanoTime().getAsLong();
        MigrationRecord record = core.journal().get(id);
        boolean attempted = Pivot.attempted(record);
        Outcome<String> active = attempted ? core.active(record, PATIENCE) : Outcome.ok(record.plan().from());
        Outcome<Long> epoch = active.then(host -> core.epochs().next(record.plan().workload().name()));
        if (active instanceof Outcome.Ok<String>(String host) && epoch instanceof Outcome.Ok<Long>(Long token)) {
            int round = record.rollback().map(RollbackBegun::round).orElse(0) + 1;
            boolean dark = host.isEmpty();
            core.journal().append(id,
                    new RollbackBegun(round, attempted, promoted(record, host), dark, token, reason));
            carryOut(id, started);
            return;
        }
        String why = epoch.map(token -> "").orElse(Problem::line);
        stuck(id, "nobody can tell which copy takes writes: " + why, ManualSteps.unknown(record));
    }

    /** Where no copy takes writes, the journal tells whose are the newest. */
    private static boolean promoted(MigrationRecord record, String host) {
        boolean before = record.everDone(Pivot.step(record), 0)
                || record.rollback().filter(RollbackBegun::promoted).isPresent();
        return host.equals(record.plan().to()) || host.isEmpty() && before;
    }

    private void carryOut(String id, long started) {
        MigrationRecord record = core.journal().get(id);
        RollbackBegun round = record.rollback().orElseThrow();
        List<Action> actions = actions(record, round);
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (core.journal().get(id).done(action.id(), round.round())) {
                continue;
            }
            ActionResult result = steps.run(id, action, round.round(), round.epoch());
            boolean done = result instanceof ActionResult.Done;
            if (!done && action.essential()) {
                barred(id, actions.subList(i, actions.size()), result, round.round());
                return;
            }
            if (!done) {
                lacking.add(ManualSteps.of(record, action) + " (" + result.detail() + ")");
            }
            measure(id, action, started);
        }
        finish(id, lacking);
    }

    private void finish(String id, List<String> lacking) {
        MigrationRecord record = core.journal().get(id);
        if (!lacking.isEmpty()) {
            stuck(id, record.plan().from() + " serves again, but not all is cleared up", lacking);
            return;
        }
        core.transition(id, MigrationState.ROLLING_BACK, MigrationState.ROLLED_BACK, Forward.ENGINE,
                "as it was before");
        core.leases().release(record.plan().workload().name(), id);
        core.samples().forget(id);
    }

    /** The way back is barred. A shadow that still is the active copy must not stay fenced for it. */
    private void barred(String id, List<Action> left, ActionResult result, int round) {
        MigrationRecord record = core.journal().get(id);
        RollbackBegun begun = record.rollback().orElseThrow();
        boolean shadowFenced = record.intended(Compensations.FENCE_SHADOW, round)
                && !record.intended("unfence-primary", round);
        List<String> manual = new ArrayList<>();
        if (begun.promoted() && shadowFenced) {
            manual.addAll(reopen(record, round));
        }
        left.forEach(action -> manual.add(ManualSteps.of(record, action)));
        stuck(id, "the way back is barred at " + left.getFirst().id() + ": " + result.detail(), manual);
    }

    /** What of it a person has to do. */
    private List<String> reopen(MigrationRecord record, int round) {
        List<Action> reopening = Compensations.reopenShadow(record.profile());
        Outcome<Long> token = core.epochs().next(record.plan().workload().name());
        for (int i = 0; i < reopening.size(); i++) {
            boolean open = token instanceof Outcome.Ok<Long>(Long later)
                    && steps.run(record.id(), reopening.get(i), round, later) instanceof ActionResult.Done;
            if (!open) {
                return reopening.subList(i, reopening.size()).stream()
                        .map(action -> ManualSteps.of(record, action)).toList();
            }
        }
        return List.of();
    }

    private void stuck(String id, String why, List<String> manual) {
        core.journal().append(id,
                new PersonCalled(why, manual, "Then give 'retry', or 'rollback': both ask the systems anew."));
        core.transition(id, MigrationState.ROLLING_BACK, MigrationState.STUCK, Forward.ENGINE, why);
        core.leases().rest(core.journal().get(id).plan().workload().name(), id);
    }

    private void measure(String id, Action action, long started) {
        if (action.id().equals(Compensations.SWITCH_BACK)) {
            core.journal().append(id, new Measured("rollback",
                    Duration.ofNanos(core.parts().pace().nanoTime().getAsLong() - started).toMillis()));
        }
    }

    private static List<Action> actions(MigrationRecord record, RollbackBegun round) {
        return Compensations.of(record.profile(), step -> record.intended(step, 0), round.attempted(),
                round.promoted(), round.dark());
    }

    /** Nothing happened to the state since this round began, and the shadow was not opened again for its failing. */
    private static boolean roundIsOpen(MigrationRecord record) {
        var entries = record.lines().stream().map(MigrationRecord.Line::entry).toList();
        int begun = -1;
        int changed = -1;
        for (int i = 0; i < entries.size(); i++) {
            begun = entries.get(i) instanceof RollbackBegun ? i : begun;
            changed = entries.get(i) instanceof StateChanged ? i : changed;
        }
        boolean reopened = begun >= 0 && !record.rollback().orElseThrow().dark()
                && record.intended(Compensations.REOPEN_SHADOW, record.rollback().orElseThrow().round());
        return begun > changed && !reopened;
    }
}
