package org.shadowrack.migration.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.migration.hazard.Scene.OPERATOR;
import static org.shadowrack.migration.hazard.Scene.ok;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.migration.rehearsal.WorldDriver;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;

/** What is written must be kept, wherever the clients were. */
class DataHazardTest {
    private final Scene scene = new Scene();

    /** Broken where the way back is given up without telling a person what is left to do, or leaves the workload dark. */
    @Test
    void compensationFails_stuckWithTheManualStepsWhileTheShadowServes() {
        Migrations console = scene.console("a");
        MigrationView away = scene.away(console);
        scene.world.die(World.PRIMARY);
        MigrationView stuck = ok(console.rollback(OPERATOR, away.id(), "a false alarm"));

        assertThat(stuck.state()).isEqualTo(MigrationState.STUCK);
        assertThat(stuck.log()).anyMatch(line -> line.text().startsWith("1. ") && line.text().contains(World.PRIMARY));
        assertThat(scene.world.active()).isEqualTo(World.SHADOW);
        assertThat(scene.world.serves()).isTrue();
    }

    /** Broken where a stuck migration has no way out but the one that is barred. */
    @Test
    void compensationFails_itIsTriedAgainOnwardWhereTheShadowServes() {
        Migrations console = scene.console("a");
        MigrationView away = scene.away(console);
        scene.world.die(World.PRIMARY);
        ok(console.rollback(OPERATOR, away.id(), "a false alarm"));

        MigrationView again = ok(console.retry(OPERATOR, away.id()));
        assertThat(again.state()).as(() -> again.log().toString()).isEqualTo(MigrationState.COMMIT_WINDOW);
        assertThat(ok(console.commit(OPERATOR, away.id())).state()).isEqualTo(MigrationState.COMMITTED);
        assertThat(scene.world.serves()).isTrue();
        assertThat(scene.world.lost()).isZero();
    }

    /** Broken where what was written while away stays there; with snapshots, also what came after the last one. */
    @ParameterizedTest
    @ValueSource(strings = {"lab-continuous", "lab-snapshot", "lab-block"})
    void rollback_losesNoWriteThatWasMadeWhileAway(String profile) {
        Scene one = new Scene(profile.equals("lab-snapshot"), new Faults(Faults.Kind.ERROR, 0));
        one.profile = profile;
        Migrations console = one.console("a");
        MigrationView away = one.away(console);
        for (int i = 0; i < 100; i++) {
            one.world.clientsWrite();
        }
        MigrationView back = ok(console.rollback(OPERATOR, away.id(), "a false alarm"));

        assertThat(back.state()).as(() -> back.log().toString()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(one.world.active()).isEqualTo(World.PRIMARY);
        assertThat(one.world.lost()).isZero();
    }

    /** Broken where clearing up after a failed cutover, or an expired plan, removes the last copy of a host that has died. */
    @Test
    void sourceDies_itsCopyIsNotRemovedWhileNobodySeesThePrimaryServe() {
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        scene.world.die(World.PRIMARY);
        MigrationView end = ok(console.rollback(OPERATOR, staged.id(), "not needed"));

        assertThat(end.state()).isEqualTo(MigrationState.STUCK);
        assertThat(scene.world.hasCopy(World.SHADOW)).isTrue();
        assertThat(end.log()).anyMatch(line -> line.text().contains("keep the copy at " + World.SHADOW));
    }

    /** Broken by a gate that lets pass what it does not know: the source is dead, so nobody can tell what is missing. */
    @Test
    void staleReplica_anUnknownLagDoesNotPass() {
        Migrations console = scene.console("a");
        MigrationView staged = scene.staged(console);
        scene.world.die(World.PRIMARY);
        MigrationView end = ok(console.cutover(OPERATOR, staged.id()));

        assertThat(end.steps()).filteredOn(step -> step.id().equals("promote")).extracting(step -> step.state())
                .containsExactly("pending");
        assertThat(scene.world.lost()).isZero();
    }

    /** Broken where a snapshot's own completeness passes for the workload's: there are later writes. */
    @Test
    void staleReplica_aSnapshotOfBeforeTheFenceIsNotEnough() {
        String source = Scene.ok(Profiles.builtIn().named("lab-snapshot")).source();
        int from = source.indexOf("  - id: last-snapshot");
        String without = source.substring(0, from) + source.substring(source.indexOf("  - id: drain"));

        assertThat(Scene.refused(Profiles.read(without, "Reading"))).contains("must be taken after the fence");
    }

    /**
     * Broken where a client with an old answer still finds someone who takes its writes: the way to the old host is fenced
     * until the copy there follows, and the time to live was lowered long before.
     */
    @Test
    void dnsCaches_theOldPathTakesNoWritesAndTheAddressWasPreparedWhilePrestaging() {
        scene.away(scene.console("a"));
        WorldDriver driver = new WorldDriver("x", scene.world, new Faults(Faults.Kind.ERROR, 0), false);
        Move there = new Move("m", scene.topology().workload(Scene.WORKLOAD).orElseThrow(), World.PRIMARY,
                World.SHADOW, 9, Map.of());

        assertThat(driver.isolated(there)).isEqualTo(org.shadowrack.model.outcome.Outcome.ok(true));
        for (String name : Profiles.builtInNames()) {
            Profile profile = Scene.ok(Profiles.builtIn().named(name));
            assertThat(profile.first(Verb.TRAFFIC_PREPARE)).as(name).hasValueSatisfying(
                    step -> assertThat(step.phase()).isEqualTo(MigrationPhase.PRESTAGE));
            assertThat(profile.first(Verb.PROBE_VERIFY)).as(name).isPresent();
        }
    }

    /** Broken where a step that waits for a person while pre-staging is undone instead, or can't be tried again. */
    @Test
    void heldStep_isTriedAgainFromWhereItStopped(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        String source = Scene.ok(Profiles.builtIn().named("lab-continuous")).source().replace(
                "uses: traffic.prepare\n", "uses: traffic.prepare\n    onFailure: hold\n")
                .replace("lab-continuous", "held");
        java.nio.file.Files.writeString(folder.resolve("held.yaml"), source);
        Scene one = new Scene(false, new Faults(Faults.Kind.ERROR, 2)).with(folder, "held");
        Migrations console = one.console("a");
        MigrationView stuck = ok(console.prestage(OPERATOR, one.planned(console).id()));
        assertThat(stuck.state()).as(() -> stuck.log().toString()).isEqualTo(MigrationState.STUCK);

        MigrationView staged = ok(console.retry(OPERATOR, stuck.id()));
        assertThat(staged.state()).isEqualTo(MigrationState.STAGED);
        assertThat(staged.log()).filteredOn(line -> line.text().startsWith("replicate done")).hasSize(1);
        one.now = one.now.plus(Duration.ofSeconds(1));
        assertThat(ok(console.cutover(OPERATOR, staged.id())).state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }
}
