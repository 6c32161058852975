package org.shadowrack.operations.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.Stage;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.decision.Evidence;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;

/** The actor on a real engine. Broken where advice is not carried out, or where more is done than was advised. */
class AutomaticActorTest {
    private final Stage stage = new Stage(profile(), new Faults(Faults.Kind.ERROR, 0));
    private final Migrations migrations = stage.console(stage.journal());
    private final AutomaticActor actor = new AutomaticActor(migrations);

    @Test
    void aForecastStagesThenCutsOverAndAFalseAlarmTakesBackAndReleases() {
        act(new Advice.PreStage(Stage.WORKLOAD, evidence()));
        assertThat(state()).isEqualTo(MigrationState.STAGED);
        act(new Advice.Hold(Stage.WORKLOAD, evidence()));
        assertThat(state()).isEqualTo(MigrationState.STAGED);
        act(new Advice.CutOver(Stage.WORKLOAD, evidence()));
        assertThat(state()).isEqualTo(MigrationState.COMMIT_WINDOW);
        assertThat(stage.world().active()).isEqualTo(World.SHADOW);
        act(new Advice.RollBack(Stage.WORKLOAD, evidence()));
        assertThat(state()).isEqualTo(MigrationState.ROLLED_BACK);
        assertThat(stage.reservations()).isEmpty();
        assertThat(stage.world().active()).isEqualTo(World.PRIMARY);
    }

    @Test
    void anUrgentForecastStagesAndCutsOverInOneRound() {
        act(new Advice.CutOver(Stage.WORKLOAD, evidence()));
        assertThat(state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    @Test
    void aHostThatDiesWhileTheWorkloadIsAwayIsLeftForGood() {
        act(new Advice.CutOver(Stage.WORKLOAD, evidence()));
        stage.world().die(World.PRIMARY);
        actor.act(List.of(), stage.topology(), Set.of(World.PRIMARY));
        assertThat(state()).isEqualTo(MigrationState.COMMITTED);
        assertThat(stage.world().serves()).isTrue();
    }

    /** Both hosts are down as far as the console can see: then it rather sees nothing. */
    @Test
    void whereBothHostsLookDeadNothingIsMadeFinal() {
        act(new Advice.CutOver(Stage.WORKLOAD, evidence()));
        actor.act(List.of(), stage.topology(), Set.of(World.PRIMARY, World.SHADOW));
        assertThat(state()).isEqualTo(MigrationState.COMMIT_WINDOW);
    }

    @Test
    void aCallForAPersonMovesNothing() {
        act(new Advice.CallHuman(Stage.WORKLOAD, evidence()));
        assertThat(migrations.all()).isEmpty();
    }

    private void act(Advice advice) {
        actor.act(List.of(advice), stage.topology(), Set.of());
    }

    private MigrationState state() {
        return migrations.all().getFirst().state();
    }

    private static Evidence evidence() {
        return new Evidence(null, Instant.EPOCH, 0.9, Horizon.H24, 0.5, "a test");
    }

    private static Profile profile() {
        return ((Outcome.Ok<Profile>) Profiles.builtIn().named("lab-continuous")).value();
    }
}
