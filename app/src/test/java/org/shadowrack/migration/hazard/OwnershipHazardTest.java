package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.migration.hazard.Scene.OPERATOR;
import static org.shadowrack.migration.hazard.Scene.ok;
import static org.shadowrack.migration.hazard.Scene.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.ConsoleName;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.migration.rehearsal.WorldDriver;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.StepOutcome;

/** Who may serve, and who may drive. */
class OwnershipHazardTest {
    private final Scene scene = new Scene();

    /** Broken by a promotion before a confirmed fence: the primary here is never fenced, whatever it answers. */
    @Test
    void twoPrimaries_noPromotionWhileTheFenceIsNotConfirmed() {
        Scene deaf = new Scene();
        deaf.drivers.replaceAll(driver -> new LyingFence(driver, deaf.world));
        Migrations console = deaf.console("a");
        MigrationView view = ok(console.cutover(OPERATOR, deaf.staged(console).id()));

        assertThat(view.state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(deaf.world.twoPrimaries()).isZero();
        assertThat(deaf.world.active()).isEqualTo(World.PRIMARY);
    }

    /** Broken where the fence is believed once and for all: it was lifted between its own step and the promotion. */
    @Test
    void twoPrimaries_theFenceIsAskedAgainRightBeforeThePromotion(@TempDir Path folder) throws Exception {
        // Without the gate on the last writes, which would notice it too.
        String source = ok(Profiles.builtIn().named("lab-continuous")).source();
        Files.writeString(folder.resolve("ungated.yaml"), source.replace("lab-continuous", "ungated")
                .replace("    gates: {maxLagSeconds: 0, maxDataAtRiskBytes: 0}\n", ""));
        scene.with(folder, "ungated");
        AtomicInteger asked = new AtomicInteger();
        scene.drivers.replaceAll(driver -> new ForgetfulFence(driver, asked));
        Migrations console = scene.console("a");
        MigrationView view = ok(console.cutover(OPERATOR, scene.staged(console).id()));

        assertThat(view.state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(view.log()).anyMatch(line -> line.text().contains("is not confirmed to be fenced"));
        assertThat(scene.world.twoPrimaries()).isZero();
    }

    /** Broken where a second path is not asked, or not believed: the host is dead, so only its power state can confirm. */
    @Test
    void twoPrimaries_aConfirmedPowerOffIsAFenceWhereTheHostDoesNotAnswer() {
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        // Everything has arrived; then the host dies. What it alone knows can't be asked: a person accepts that.
        scene.world.die(World.PRIMARY);
        MigrationView stuck = ok(console.cutover(OPERATOR, staged.id()));
        assertThat(stuck.state()).isEqualTo(MigrationState.STUCK);
        assertThat(stuck.log()).anyMatch(line -> line.text().startsWith("1. "));

        assertThat(refused(console.acceptLoss(OPERATOR, staged.id()))).contains("role");
        MigrationView away = ok(console.acceptLoss(Scene.APPROVER, staged.id()));

        assertThat(away.state()).as(() -> away.log().toString()).isEqualTo(MigrationState.COMMIT_WINDOW);
        assertThat(scene.world.active()).isEqualTo(World.SHADOW);
        assertThat(scene.world.serves()).isTrue();
        assertThat(ok(console.commit(OPERATOR, staged.id())).state()).isEqualTo(MigrationState.COMMITTED);
    }

    /** Broken by a resource that takes a token older than it has seen, or by a fence that a reboot forgets. */
    @Test
    void oldHolderWakesLate_itsTokenIsRefusedByTheResourceItself() {
        Migrations console = scene.console("a");
        MigrationView away = scene.away(console);
        WorldDriver late = new WorldDriver("late", scene.world, new Faults(Faults.Kind.ERROR, 0), false);
        Move old = new Move("m-old", scene.topology().workload(Scene.WORKLOAD).orElseThrow(), World.SHADOW,
                World.PRIMARY, 2, Map.of());

        assertThat(late.promote(old)).isInstanceOf(StepOutcome.Failed.class);
        assertThat(late.switchTo(old)).isInstanceOf(StepOutcome.Failed.class);
        scene.world.clientsWrite();
        assertThat(scene.world.twoPrimaries()).isZero();
        assertThat(scene.world.active()).isEqualTo(World.SHADOW);
        assertThat(away.state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    /** Broken without the lease: the second operator's plan, or command, would be taken beside the first one's. */
    @Test
    void twoOperators_oneLeaseAWorkload() {
        Migrations first = scene.console("a");
        Migrations second = scene.console("b");
        scene.planned(first);

        assertThat(refused(second.plan(OPERATOR, scene.topology(), Scene.WORKLOAD, null))).contains("has it");
    }

    /** Broken by a console that acts on what it once read: the other one has committed meanwhile. */
    @Test
    void twoOperators_aCommandIsJudgedByTheJournalAsItIsNow() {
        Migrations first = scene.console("a");
        MigrationView away = scene.away(first);
        Migrations second = scene.console("b");
        ok(first.commit(OPERATOR, away.id()));

        assertThat(refused(second.rollback(OPERATOR, away.id(), "late"))).contains("commit has begun");
        assertThat(scene.world.active()).isEqualTo(World.SHADOW);
    }

    /**
     * Broken where a slow step, or a clock that jumps, lets a console go on after another has taken over: the first is held in
     * its fence step while the second, an hour later, takes the migration back.
     */
    @Test
    void twoConsoles_theOneThatWasOvertakenDoesNothingMore() {
        List<Runnable> later = new ArrayList<>();
        Migrations first = scene.console("a");
        MigrationView staged = scene.staged(first);
        scene.drivers.replaceAll(driver -> new SlowFence(driver, () -> later.forEach(Runnable::run)));
        Migrations slow = scene.console("a");
        later.add(() -> {
            later.clear();
            scene.now = scene.now.plus(Duration.ofHours(1));
            scene.console("b").recover(scene.topology());
        });
        slow.cutover(OPERATOR, staged.id());

        MigrationView end = scene.console("c").all().getFirst();
        assertThat(end.state()).as(() -> end.log().toString()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(scene.world.active()).isEqualTo(World.PRIMARY);
        assertThat(scene.world.twoPrimaries()).isZero();
        assertThat(scene.world.lost()).isZero();
    }

    /**
     * Broken where a console asks only its own clock whether it still drives: the other one's is an hour ahead, so it takes the
     * migration over while the first is in its fence step, and the first has no reason to think that its time is over.
     */
    @Test
    void twoConsoles_theOneThatWasOvertakenByAClockAheadWritesAndBeginsNothingMore() {
        List<Runnable> later = new ArrayList<>();
        List<Runnable> taken = new ArrayList<>();
        MigrationView staged = scene.staged(scene.console("a"));
        scene.drivers.replaceAll(driver -> new SlowFence(driver, () -> later.forEach(Runnable::run)));
        Migrations slow = scene.console("a");
        later.add(() -> {
            later.clear();
            scene.executor = taken::add;
            scene.console("b", scene.journal, () -> scene.now.plus(Duration.ofHours(1))).recover(scene.topology());
        });
        slow.cutover(OPERATOR, staged.id());

        Journal.Row last = scene.journal.rows(staged.id().value()).getLast();
        assertThat(taken).hasSize(1);
        assertThat(last.kind()).isEqualTo("Intent");
        assertThat(last.json()).contains("fence-primary");
        taken.forEach(Runnable::run);
        assertThat(scene.console("c").all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(scene.world.active()).isEqualTo(World.PRIMARY);
    }

    /** Broken where two processes of one user on one machine pass for the same console. */
    @Test
    void twoConsoles_aDeadProcessIsKnownAtOnceAndALivingOneIsLeftAlone() {
        ConsoleName self = ConsoleName.here();
        assertThat(ConsoleName.isGone(self.toString())).isFalse();
        assertThat(ConsoleName.isGone(new ConsoleName(self.place(), self.pid(), self.started() - 1).toString()))
                .isTrue();
        assertThat(ConsoleName.isGone(new ConsoleName("someone@elsewhere", 1, 1).toString())).isFalse();
        assertThat(ConsoleName.isGone("free text")).isFalse();
    }
}
