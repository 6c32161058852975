package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.operations.record.MoveLog;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Span;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.sample.LabelCounts;
import org.shadowrack.training.split.Part;

/**
 * From a migration to the labels of the next training. Breaks when a component that was spared by a move is learned from as sound,
 * when its failure is not learned from, or when a host stays uncertain though its workload is back.
 */
class InterferenceTest {
    private static final Instant MOVED = FanSite.START.plus(Duration.ofDays(4));
    private static final Instant NOW = FanSite.START.plus(Duration.ofDays(10));
    private static final long HORIZON = Duration.ofHours(24).toMillis();

    @TempDir
    private Path folder;

    @Test
    void whatWasMovedAwayIsUncertainFromTheMoveOnUnlessItFailed() {
        try (FanSite site = new FanSite(folder, 3)) {
            Instant failed = MOVED.plus(Duration.ofDays(1));
            site.run(FanSite.START, NOW, Map.of(FanSite.fan(0, 2), failed), Map.of());
            told(site, moved("m-1", "h0", "h1", MigrationState.COMMITTED, MOVED));
            LabelCounts before = labels(site, Part.ALL);
            TrainingData data = java.util.Objects.requireNonNull(
                    TrainingData.gather(site.history(), site.topology(), NOW).get("fleet"));
            assertThat(data.failures().uncertain("h0/fan0")).containsExactly(
                    new Span(MOVED.toEpochMilli(), NOW.toEpochMilli() + 1));
            assertThat(data.failures().uncertain("h1/fan0")).isEmpty();
            assertThat(data.failures().of("h0/fan2")).containsExactly(failed.toEpochMilli());
            assertThat(before.failed()).isPositive();
            assertThat(before.uncertain()).isPositive();
            Part moved = new Part(name -> name.equals("h0/fan0"), MOVED.toEpochMilli(), Long.MAX_VALUE);
            assertThat(labels(site, moved).survived()).isZero();
            Part untouched = new Part(name -> name.equals("h2/fan0"), MOVED.toEpochMilli(), Long.MAX_VALUE);
            assertThat(labels(site, untouched).survived()).isPositive();
            assertThat(labels(site, untouched).uncertain()).isZero();
        }
    }

    @Test
    void aWorkloadThatIsBackMakesItsHostCertainAgainAndAGuestLeavesNothing() {
        try (FanSite site = new FanSite(folder, 3)) {
            site.run(FanSite.START, NOW, Map.of(), Map.of());
            Instant back = MOVED.plus(Duration.ofDays(2));
            told(site, moved("m-1", "h0", "h1", MigrationState.COMMITTED, MOVED),
                    moved("m-2", "h1", "h0", MigrationState.COMMITTED, back));
            FailureLog log = log(site);
            assertThat(log.uncertain("h0/fan0")).containsExactly(new Span(MOVED.toEpochMilli(), back.toEpochMilli()));
            assertThat(log.uncertain("h1/fan0")).isEmpty();
        }
    }

    @Test
    void aRollbackBringsItBackAndWhatNeverCutOverChangesNothing() {
        try (FanSite site = new FanSite(folder, 3)) {
            site.run(FanSite.START, NOW, Map.of(), Map.of());
            told(site, moved("m-1", "h0", "h1", MigrationState.ROLLED_BACK, MOVED),
                    new MigrationView(new MigrationId("m-3"), "w2", "p", "h2", "h1", MigrationState.ROLLED_BACK,
                            List.of(MigrationState.PLANNED, MigrationState.ROLLED_BACK), List.of(), null, null, null,
                            null, List.of(), List.of(new LogLine(MOVED, "gone")), "op", null, null));
            assertThat(log(site).uncertain("h0/fan0")).containsExactly(
                    new Span(MOVED.toEpochMilli(), MOVED.plus(Duration.ofHours(1)).toEpochMilli()));
            assertThat(log(site).uncertain("h2/fan0")).isEmpty();
        }
    }

    /** A console that starts again tells once more; what was told twice counts once. */
    private static void told(FanSite site, MigrationView... migrations) {
        for (int console = 0; console < 2; console++) {
            MoveLog log = new MoveLog(site.history());
            FanSite.value(log.record(List.of(migrations), site.topology()));
            FanSite.value(log.record(List.of(migrations), site.topology()));
        }
        FanSite.value(site.history().flush());
    }

    private static FailureLog log(FanSite site) {
        return java.util.Objects.requireNonNull(TrainingData.gather(site.history(), site.topology(), NOW).get("fleet"))
                .failures();
    }

    private static LabelCounts labels(FanSite site, Part part) {
        TrainingData data = java.util.Objects.requireNonNull(
                TrainingData.gather(site.history(), site.topology(), NOW).get("fleet"));
        return LabelCounts.of(Lives.of(data.telemetry(), data.failures()),
                ForecastTimes.every(Duration.ofHours(2)), HORIZON, part);
    }

    private static MigrationView moved(String id, String from, String to, MigrationState end, Instant at) {
        return new MigrationView(new MigrationId(id), "w0", "p", from, to, end,
                List.of(MigrationState.PLANNED, MigrationState.CUTTING_OVER, MigrationState.VERIFYING, end),
                List.of(new StepView("switch", MigrationPhase.CUTOVER, "done", at.minusSeconds(5), at, ""),
                        new StepView("probe", MigrationPhase.VERIFY, "done", at, at.plusSeconds(5), "")),
                null, null, null, null, List.of(),
                List.of(new LogLine(at.minusSeconds(60), "planned"), new LogLine(at.plus(Duration.ofHours(1)), "end")),
                "automatic", null, null);
    }
}
