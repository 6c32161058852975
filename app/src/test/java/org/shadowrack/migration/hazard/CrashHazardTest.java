package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.migration.hazard.Scene.OPERATOR;
import static org.shadowrack.migration.hazard.Scene.ok;
import static org.shadowrack.migration.hazard.Scene.refused;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.rehearsal.CrashingJournal;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;

/** What a crash, a full disk, or bad timing must not do. The rehearsal has every point of a crash; these name the rest. */
class CrashHazardTest {
    private final Scene scene = new Scene();

    /** Broken where the intent is not on disk before the effect: the next console would not know that it fenced. */
    @Test
    void crashInMidStep_theNextConsoleAsksRealityAndTakesBack() {
        MigrationView staged = scene.staged(scene.console("a"));
        int write = writesUntil("Intent", "fence-primary") + 1;
        CrashingJournal dying = new CrashingJournal(scene.journal, write, true);
        try {
            scene.console("a", dying).cutover(OPERATOR, staged.id());
        } catch (CrashingJournal.ConsoleDied expected) {
            assertThat(dying.dead()).isTrue();
        }
        Migrations next = scene.console("a");
        List<MigrationView> found = next.recover(scene.topology());

        assertThat(found).extracting(MigrationView::state).containsExactly(MigrationState.ROLLED_BACK);
        assertThat(scene.world.active()).isEqualTo(World.PRIMARY);
        assertThat(scene.world.serves()).isTrue();
    }

    /** Broken where a lost answer makes the step act twice, or passes for a failure. */
    @Test
    void retriedStep_alreadyDoneIsSuccess() {
        for (int effect = 1; effect <= 8; effect++) {
            Scene lossy = new Scene(false, new Faults(Faults.Kind.LOST_REPLY, effect));
            MigrationView away = lossy.away(lossy.console("a"));
            assertThat(away.state()).isEqualTo(MigrationState.COMMIT_WINDOW);
            assertThat(lossy.world.lost()).isZero();
        }
    }

    /** Broken where an exception leaves the lane taken: every later command would be told to wait for ever. */
    @Test
    void fullDisk_theCommandIsAnsweredAndTheLaneIsFreeAgain() {
        MigrationView planned = scene.planned(scene.console("a"));
        // The state is written, its row is not.
        Migrations console = scene.console("a", CrashingJournal.full(scene.journal, 3, 1));

        assertThat(refused(console.prestage(OPERATOR, planned.id()))).contains("no space");
        console.observe(scene.topology());
        assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.STAGED);
    }

    /** Broken where what a full disk stopped in the middle waits for a restart: the primary is fenced, and nobody serves. */
    @Test
    void fullDisk_whatWasInterruptedIsTakenUpAtTheNextRound() {
        MigrationView staged = scene.staged(scene.console("a"));
        int write = writesUntil("Result", "fence-primary") + 1;
        Migrations console = scene.console("a", CrashingJournal.full(scene.journal, write, 2));
        console.cutover(OPERATOR, staged.id());
        assertThat(scene.world.serves()).isFalse();

        for (int round = 0; round < 3; round++) {
            console.observe(scene.topology());
        }

        assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(scene.world.serves()).isTrue();
    }

    /** Broken where a closed executor leaves the lane taken. */
    @Test
    void closing_aCommandThatCantBeCarriedOutLeavesTheLaneFree() {
        MigrationView planned = scene.planned(scene.console("a"));
        scene.executor = work -> {
            throw new RejectedExecutionException("closed");
        };
        Migrations closed = scene.console("a");
        closed.prestage(OPERATOR, planned.id());
        scene.executor = Runnable::run;

        assertThat(closed.all().getFirst().next()).noneMatch(next -> next.why().contains("something is being done"));
        Migrations next = scene.console("a");
        next.recover(scene.topology());
        assertThat(next.all().getFirst().state()).isEqualTo(MigrationState.STAGED);
    }

    /** Broken where the word comes between the last step and the end of the phase, and is lost there. */
    @Test
    void abort_atAnyTimeIsNeverSwallowed() {
        for (MigrationState during : List.of(MigrationState.PRESTAGING, MigrationState.CUTTING_OVER)) {
            Scene one = new Scene();
            Deque<Runnable> lane = new ArrayDeque<>();
            one.executor = lane::add;
            Migrations console = one.console("a");
            MigrationView planned = one.planned(console);
            ok(console.prestage(OPERATOR, planned.id()));
            if (during == MigrationState.CUTTING_OVER) {
                lane.remove().run();
                ok(console.cutover(OPERATOR, planned.id()));
            }
            ok(console.rollback(OPERATOR, planned.id(), "changed my mind"));
            lane.remove().run();

            assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
            assertThat(one.world.active()).isEqualTo(World.PRIMARY);
        }
    }

    /** Broken where the word comes after the last step has looked, and before the lane is left. */
    @Test
    void abort_thatComesWithTheLastStepIsHeededAtTheEndOfThePhase() {
        Runnable[] word = new Runnable[1];
        scene.drivers.replaceAll(driver -> new LastStep(driver, () -> word[0].run()));
        Deque<Runnable> lane = new ArrayDeque<>();
        scene.executor = lane::add;
        Migrations console = scene.console("a");
        MigrationView planned = scene.planned(console);
        word[0] = () -> ok(console.rollback(OPERATOR, planned.id(), "changed my mind"));
        ok(console.prestage(OPERATOR, planned.id()));
        lane.remove().run();

        assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(scene.world.hasCopy(World.SHADOW)).isFalse();
    }

    /** Broken where an abort after the pivot is refused, or taken back before the writes have come home. */
    @Test
    void abort_afterThePivotGoesOnToTheCommitWindowAndIsTakenBackFromThere() {
        MigrationView staged = scene.staged(scene.console("a"));
        Runnable[] word = new Runnable[1];
        scene.drivers.replaceAll(driver -> new LastStep(driver, () -> word[0].run()));
        Deque<Runnable> lane = new ArrayDeque<>();
        scene.executor = lane::add;
        Migrations console = scene.console("a");
        word[0] = () -> {
            word[0] = () -> {};
            ok(console.rollback(OPERATOR, staged.id(), "no"));
        };
        ok(console.cutover(OPERATOR, staged.id()));
        lane.remove().run();

        assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(scene.world.lost()).isZero();
    }

    /** Broken where one stream that can't be read keeps the console from opening. */
    @Test
    void damagedJournal_theOtherMigrationsAreStillDriven() {
        scene.journal.append("m-00-damaged", scene.now, "Planned", "{\"profile\": \"not a profile\"}");
        scene.journal.append("m-01-newer", scene.now, "FromTheFuture", "{}");

        assertThat(scene.staged(scene.console("a")).state()).isEqualTo(MigrationState.STAGED);
    }

    /** How many writes a cutover makes until this row, so that a test can stop right there. */
    private static int writesUntil(String kind, String step) {
        Scene trial = new Scene();
        MigrationView staged = trial.staged(trial.console("a"));
        Counting counting = new Counting(trial.journal, kind, step);
        trial.console("a", counting.through()).cutover(OPERATOR, staged.id());
        return counting.before();
    }

    /** Counts the writes before a row. */
    private static final class Counting {
        private final CrashingJournal journal;
        private final Journal through;
        private int before = -1;

        Counting(Journal inner, String kind, String step) {
            journal = new CrashingJournal(inner, 0, false);
            through = (Journal) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[]{Journal.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("append") && arguments[2].equals(kind)
                                && arguments[3].toString().contains("\"" + step + "\"") && before < 0) {
                            before = journal.writes();
                        }
                        return method.invoke(journal, arguments);
                    });
        }

        Journal through() {
            return through;
        }

        int before() {
            return before;
        }
    }
}
