package org.shadowrack.ui.migrations.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.migrations.walk.WalkStep.Standing;

/** Fails when the walk-through points at another step than the engine is in, or the estimate of the rest is wrong. */
class WalkTest {
    private static final Instant START = Instant.parse("2026-03-14T14:00:00Z");

    @ParameterizedTest
    @CsvSource({"PLANNED, PRESTAGE", "PRESTAGING, PRESTAGE", "STAGED, CUT_OVER", "CUTTING_OVER, CUT_OVER",
            "VERIFYING, VERIFY", "COMMIT_WINDOW, COMMIT_WINDOW"})
    void theStepThatIsNowFollowsTheState(MigrationState state, WalkStep now) {
        Walk walk = Walk.of(view(state, List.of(state)));
        assertThat(walk.standings()).containsEntry(now, Standing.NOW);
        assertThat(walk.standings().values()).filteredOn(Standing.NOW::equals).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(MigrationState.class)
    void everyStateGivesEveryStepAStanding(MigrationState state) {
        assertThat(Walk.of(view(state, List.of(MigrationState.PLANNED, state))).standings())
                .containsOnlyKeys(WalkStep.values());
    }

    @Test
    void whatWasTakenBackIsMarkedWhereItHadCome() {
        Walk walk = Walk.of(view(MigrationState.ROLLED_BACK, List.of(MigrationState.PLANNED, MigrationState.PRESTAGING,
                MigrationState.STAGED, MigrationState.CUTTING_OVER, MigrationState.ROLLING_BACK,
                MigrationState.ROLLED_BACK)));
        assertThat(walk.standings()).containsEntry(WalkStep.CUT_OVER, Standing.WRONG)
                .containsEntry(WalkStep.VERIFY, Standing.AHEAD).containsEntry(WalkStep.PRESTAGE, Standing.PAST);
    }

    @Test
    void aCommittedMigrationHasEveryStepBehindIt() {
        assertThat(Walk.of(view(MigrationState.COMMITTED, List.of(MigrationState.COMMITTED))).standings().values())
                .containsOnly(Standing.PAST);
    }

    @Test
    void theRestFollowsFromWhatWasCopiedSinceTheLastLook() {
        CopyRate rate = CopyRate.UNKNOWN.look(START, 300).look(START.plusSeconds(10), 200);
        assertThat(rate.rest()).contains(Duration.ofSeconds(20));
    }

    @Test
    void aCopyThatGrowsAgainHasNoKnownRest() {
        assertThat(CopyRate.UNKNOWN.look(START, 100).look(START.plusSeconds(1), 50).look(START.plusSeconds(2), 500)
                .rest()).isEmpty();
    }

    private static MigrationView view(MigrationState state, List<MigrationState> states) {
        return new MigrationView(new MigrationId("m-1"), "orders-db", "p v1", "a", "b", state, states, List.of(), null,
                null, null, null, List.of(), List.of(), "op-1", null, null);
    }
}
