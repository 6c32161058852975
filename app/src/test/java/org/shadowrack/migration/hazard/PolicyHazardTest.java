package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.migration.hazard.Scene.APPROVER;
import static org.shadowrack.migration.hazard.Scene.OPERATOR;
import static org.shadowrack.migration.hazard.Scene.ok;
import static org.shadowrack.migration.hazard.Scene.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** When a migration may begin, and on whose word. */
class PolicyHazardTest {
    private final Scene scene = new Scene();

    /** Broken without an atomic reservation. */
    @Test
    void shadowLacksRoom_prestagingIsTakenBackAndNothingIsHeld() {
        JournalledPool pool = new JournalledPool(scene.journal);
        Migrations console = scene.console("a");
        MigrationView planned = scene.planned(console);
        ok(pool.reserve(scene.topology(), World.SHADOW, "somebody else", "other", 1));

        MigrationView end = ok(console.prestage(OPERATOR, planned.id()));
        assertThat(end.state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(pool.reservations()).extracting(one -> one.holder()).containsExactly("somebody else");
    }

    /** Broken where the room is not looked at again: it was there when the copy was made. */
    @Test
    void shadowLacksRoom_itIsCheckedAgainAtTheCutover() {
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        new JournalledPool(scene.journal).release(staged.id().value());

        assertThat(refused(console.cutover(OPERATOR, staged.id()))).contains("no longer reserved");
    }

    /** Broken where a plan is carried out on another topology than it was made for. */
    @Test
    void stalePlan_isRefusedWhereTheTopologyHasChanged() {
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        Workload workload = scene.topology().workloads().getFirst();
        console.observe(new Topology("scene", scene.now, scene.topology().components(),
                scene.topology().shadowings(), List.of(new Workload(workload.name(), workload.primary(), "third",
                        workload.criticality(), workload.slots(), workload.profile(), workload.endpoints()))));

        assertThat(refused(console.cutover(OPERATOR, staged.id()))).contains("have changed");
    }

    /** Broken where a prediction that has not come true keeps the shadow's slots for ever. */
    @Test
    void expiredPrediction_isTakenBackAndTheShadowIsReleased() {
        Migrations console = scene.console("a");
        scene.staged(console);
        scene.now = scene.now.plus(Duration.ofDays(4));
        console.observe(scene.topology());

        assertThat(console.all().getFirst().state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(new JournalledPool(scene.journal).reservations()).isEmpty();
        assertThat(scene.world.hasCopy(World.SHADOW)).isFalse();
    }

    /** Broken where one person can move what is critical: the requester's own word, whatever the role, is no second one. */
    @Test
    void insider_aCriticalCutoverNeedsASecondPersonWhoIsNotTheRequester() {
        scene.criticality = Criticality.CRITICAL;
        Migrations console = scene.console("a");
        Operator admin = new Operator("olga", OperatorRole.ADMINISTRATOR);
        MigrationView staged = ok(
                console.prestage(admin, ok(console.plan(admin, scene.topology(), Scene.WORKLOAD, null))
                        .id()));

        assertThat(refused(console.approve(admin, staged.id()))).contains("another person");
        assertThat(refused(console.cutover(admin, staged.id()))).contains("must approve");
        ok(console.approve(APPROVER, staged.id()));
        assertThat(ok(console.cutover(admin, staged.id())).state()).isEqualTo(MigrationState.COMMIT_WINDOW);
        assertThat(refused(console.approve(APPROVER, staged.id()))).contains("no cutover to come");
    }

    /** Broken where an old yes is good for ever. */
    @Test
    void insider_anApprovalThatHasExpiredCantBeUsed() {
        scene.criticality = Criticality.CRITICAL;
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        ok(console.approve(APPROVER, staged.id()));
        scene.now = scene.now.plus(Duration.ofHours(9));

        assertThat(refused(console.cutover(OPERATOR, staged.id()))).contains("has ended");
    }

    /** Broken where the clock does not matter: 10:00 on a Monday is not Saturday night. */
    @Test
    void maintenanceWindow_closedIsRefusedUntilASecondPersonSaysOtherwise(@TempDir Path folder) throws Exception {
        write(folder, "nights", "steps:", "windows:\n  - {days: [sat], from: \"22:00\", to: \"04:00\"}\nsteps:");
        Migrations console = scene.with(folder, "nights").console("a");
        MigrationView staged = scene.staged(console);
        assertThat(refused(console.cutover(OPERATOR, staged.id()))).contains("no maintenance window");

        scene.now = Instant.parse("2026-03-01T03:59:00Z");
        assertThat(ok(console.view(staged.id())).next()).anyMatch(next -> next.command().equals("cutover") && next
                .allowed());
        scene.now = Instant.parse("2026-03-02T10:00:00Z");
        ok(console.approve(APPROVER, staged.id()));
        assertThat(ok(console.cutover(OPERATOR, staged.id())).state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    /** Broken where the old time to live is not waited out: some clients would go on asking the fenced host for an hour. */
    @Test
    void dnsCaches_theOldTimeToLiveIsWaitedOutOrASecondPersonSaysOtherwise() {
        scene.drivers.set(0, new KeptAddress(scene.drivers.getFirst(), Duration.ofHours(1)));
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        assertThat(refused(console.cutover(OPERATOR, staged.id()))).contains("may keep the old address until");

        ok(console.approve(APPROVER, staged.id()));
        assertThat(ok(console.view(staged.id())).next()).anyMatch(next -> next.command().equals("cutover") && next
                .allowed());
        scene.now = scene.now.plus(Duration.ofHours(9));
        assertThat(ok(console.cutover(OPERATOR, staged.id())).state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    /** Broken where a manual gate is passed by nobody's word, or in automatic mode. */
    @Test
    void manualGate_waitsForAPersonsWord(@TempDir Path folder) throws Exception {
        write(folder, "asked", "  - id: lag\n", "  - id: told-the-users\n    uses: gate.manual\n    phase: cutover\n"
                + "    parameters: {question: Do the users know?}\n  - id: lag\n");
        scene.automatic = true;
        Migrations console = scene.with(folder, "asked").console("a");
        MigrationView staged = scene.staged(console);

        assertThat(refused(console.cutover(Operator.AUTOMATIC, staged.id()))).contains("Do the users know?");
        assertThat(refused(console.confirm(OPERATOR, staged.id(), "nonsense"))).contains("no manual gate");
        ok(console.confirm(OPERATOR, staged.id(), "told-the-users"));
        assertThat(ok(console.cutover(OPERATOR, staged.id())).state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    private static void write(Path folder, String name, String from, String to) throws Exception {
        String source = ok(Profiles.builtIn().named("lab-continuous")).source();
        assertThat(source).contains(from);
        Files.writeString(folder.resolve(name + ".yaml"),
                source.replaceFirst("lab-continuous", name).replaceFirst(from, to));
    }
}
