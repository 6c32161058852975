package org.shadowrack.ui.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationNotice;
import org.shadowrack.model.migration.MigrationNotice.Call;
import org.shadowrack.model.migration.MigrationNotice.Gate;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.migration.MigrationView.Next;
import org.shadowrack.model.migration.MigrationView.StepView;

/** Migrations as an engine would tell of them, in any state. */
public final class SampleMigrations {
    private static final List<StepView> STEPS = List.of(step("replicate", MigrationPhase.PRESTAGE), step("compute",
            MigrationPhase.PRESTAGE), step("fence", MigrationPhase.CUTOVER), step("promote", MigrationPhase.CUTOVER),
            step("traffic", MigrationPhase.CUTOVER), step("health", MigrationPhase.VERIFY), step("release",
                    MigrationPhase.COMMIT));

    private SampleMigrations() {}

    /** One migration of {@code workload} in {@code state}. */
    public static MigrationView in(String id, String workload, String from, String to, MigrationState state) {
        Instant now = SampleFleet.NOW;
        boolean copying = state == MigrationState.PRESTAGING;
        boolean window = state == MigrationState.COMMIT_WINDOW;
        boolean ended = state.isEnd() || state == MigrationState.PLANNED;
        return new MigrationView(new MigrationId(id), workload, "lab-continuous v3", from, to, state, path(state),
                steps(state), ended ? null : 0.4, risk(copying, ended), left(copying, ended),
                window ? now.plusSeconds(899) : null, next(state), log(now, state), "op-1",
                window ? Long.valueOf(612) : null, null, notice(state));
    }

    /** The same with another notice, and all that people may say allowed. */
    static MigrationView with(MigrationView view, MigrationNotice notice) {
        List<Next> next = new ArrayList<>(view.next());
        next.add(new Next("confirm", true, ""));
        return new MigrationView(view.id(), view.workload(), view.profile(), view.from(), view.to(), view.state(),
                view.states(), view.steps(), view.lagSeconds(), view.dataAtRiskBytes(), view.bytesLeft(),
                view.commitBy(), next, view.log(), view.requestedBy(), view.cutoverMillis(), view.rollbackMillis(),
                notice);
    }

    /** Staged, with a manual gate before its cutover. */
    public static MigrationView gated(String id, String workload, String from, String to) {
        return with(in(id, workload, from, to, MigrationState.STAGED), new MigrationNotice("", null,
                List.of(new Gate("told-the-users", MigrationPhase.CUTOVER, "Do the users know?", null)), null));
    }

    private static MigrationNotice notice(MigrationState state) {
        return state == MigrationState.STUCK
                ? new MigrationNotice(BARRED, null, List.of(), new Call(BARRED,
                        List.of("Make sure that queue-b takes no writes at s01-u07 (stop it, or switch s01-u07 off)",
                                "Let queue-b serve at r06-u06 again, when no other copy takes writes",
                                "Point the clients of queue-b at r06-u06"),
                        "Then give 'rollback' again: it asks the systems anew."))
                : MigrationNotice.NONE;
    }

    private static final String BARRED = "the way back is barred at fence-shadow: the controller of s01-u07 does not"
            + " answer";

    /** The same with a line more in its log. */
    static MigrationView noted(MigrationView view, String text) {
        List<LogLine> log = new ArrayList<>(view.log());
        log.add(new LogLine(SampleFleet.NOW, text));
        return new MigrationView(view.id(), view.workload(), view.profile(), view.from(), view.to(), view.state(),
                view.states(), view.steps(), view.lagSeconds(), view.dataAtRiskBytes(), view.bytesLeft(),
                view.commitBy(), view.next(), log, view.requestedBy(), view.cutoverMillis(), view.rollbackMillis(),
                view.notice());
    }

    private static @Nullable Long risk(boolean copying, boolean ended) {
        if (ended) {
            return null;
        }
        return copying ? 1_840_000L : 0L;
    }

    private static @Nullable Long left(boolean copying, boolean ended) {
        if (ended) {
            return null;
        }
        return copying ? 212_000_000L : 0L;
    }

    private static List<MigrationState> path(MigrationState state) {
        List<MigrationState> path = new ArrayList<>();
        for (MigrationState one : List.of(MigrationState.PLANNED, MigrationState.PRESTAGING, MigrationState.STAGED,
                MigrationState.CUTTING_OVER, MigrationState.VERIFYING, MigrationState.COMMIT_WINDOW)) {
            if (one.ordinal() <= Math.min(state.ordinal(), MigrationState.COMMIT_WINDOW.ordinal())) {
                path.add(one);
            }
        }
        if (!path.contains(state)) {
            path.add(state);
        }
        return path;
    }

    private static List<StepView> steps(MigrationState state) {
        int done = switch (state) {
            case PLANNED -> 0;
            case PRESTAGING -> 0;
            case STAGED -> 2;
            case CUTTING_OVER -> 3;
            case VERIFYING -> 5;
            case COMMIT_WINDOW, ROLLING_BACK, ROLLED_BACK, STUCK -> 6;
            case COMMITTED -> 7;
        };
        boolean moving = state == MigrationState.PRESTAGING || state == MigrationState.CUTTING_OVER
                || state == MigrationState.VERIFYING;
        List<StepView> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            StepView step = STEPS.get(i);
            String word = i < done ? "done" : i == done && moving ? "running" : "pending";
            steps.add(new StepView(step.id(), step.phase(), word, i <= done ? SampleFleet.NOW.minusSeconds(60) : null,
                    i < done ? SampleFleet.NOW.minusSeconds(30) : null, i < done ? "slot sr_orders active" : ""));
        }
        return steps;
    }

    private static List<Next> next(MigrationState state) {
        boolean planned = state == MigrationState.PLANNED;
        boolean staged = state == MigrationState.STAGED;
        boolean window = state == MigrationState.COMMIT_WINDOW;
        return List.of(next("prestage", planned, state == MigrationState.PRESTAGING
                ? "it is being pre-staged"
                : "it has been pre-staged"),
                next("cutover", staged,
                        staged || planned || state == MigrationState.PRESTAGING
                                ? "the shadow is not in sync yet"
                                : "it has been cut over"),
                next(
                        "commit", window, "there is nothing to commit before the cutover"),
                next("retry", state == MigrationState.STUCK, "only what is stuck is tried again"),
                next("acceptLoss", state == MigrationState.STUCK, "it is not stuck"),
                next("rollback", !state.isEnd() || state == MigrationState.STUCK, "it has ended"));
    }

    private static List<LogLine> log(Instant now, MigrationState state) {
        List<LogLine> log = new ArrayList<>();
        log.add(new LogLine(now.minusSeconds(95), "planned by op-1: topology 7f3a…, 9 of 9 checks passed"));
        if (state != MigrationState.PLANNED) {
            log.add(new LogLine(now.minusSeconds(62), "pre-stage begun: continuous replication to the shadow"));
            log.add(new LogLine(now.minusSeconds(31), "base copy 338 MB done, 212 MB left"));
        }
        if (state.ordinal() >= MigrationState.COMMIT_WINDOW.ordinal()) {
            log.add(new LogLine(now.minusSeconds(12), "old home fenced at sequence 48211, shadow promoted"));
            log.add(new LogLine(now.minusSeconds(11), "address switched in 0.6 s; 0 acknowledged writes lost"));
        }
        return log;
    }

    private static Next next(String command, boolean allowed, String why) {
        return new Next(command, allowed, allowed ? "" : why);
    }

    private static StepView step(String id, MigrationPhase phase) {
        @Nullable
        Instant never = null;
        return new StepView(id, phase, "pending", never, never, "");
    }
}
