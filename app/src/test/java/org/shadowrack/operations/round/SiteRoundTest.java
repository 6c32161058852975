package org.shadowrack.operations.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.fleet.FleetForecasting;
import org.shadowrack.forecast.fleet.Taught;
import org.shadowrack.forecast.label.FailureReport;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.forecast.label.Labels;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** Rounds of a site with a real history, policy, engine and audit log. Each test says what would break it. */
class SiteRoundTest {
    private static final ForecastSettings ALL_CONTROLS = new ForecastSettings(null, null, 1, true, Map.of());
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Operator OPERATOR = new Operator("op", OperatorRole.OPERATOR);
    private static final Operator VIEWER = new Operator("guest", OperatorRole.VIEWER);

    @TempDir
    private Path folder;

    private static ForecastSettings every(@Nullable Duration retrain, @Nullable Duration recalibrate) {
        return new ForecastSettings(retrain, recalibrate, 0, false, ForecastSettings.DEFAULT.limits());
    }

    private RoundSite site(ScriptedForecasting forecasting, ForecastSettings settings) {
        return new RoundSite(folder, forecasting, settings);
    }

    /** Breaks when the round does not tell the history of the migrations: retraining would take the survivors for healthy. */
    @Test
    void whatMovedIsToldToTheHistoryOnce() {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        try (RoundSite site = site(forecasting, ForecastSettings.DEFAULT)) {
            site.round(HOUR);
            assertThat(moves(site)).isEmpty();
            forecasting.probability = 0.95;
            site.round(HOUR);
            site.round(HOUR);
            site.round(HOUR);
            site.round(HOUR);
            assertThat(site.operations().migrations().all()).extracting(MigrationView::state)
                    .containsExactly(MigrationState.COMMIT_WINDOW);
            assertThat(moves(site)).containsExactlyInAnyOrder(
                    World.PRIMARY + "/server ShadowRack.WorkloadLeft",
                    World.SHADOW + "/server ShadowRack.WorkloadReached");
        }
    }

    private static List<String> moves(RoundSite site) {
        return site.events().stream().filter(event -> event.messageId().startsWith("ShadowRack.Workload"))
                .map(event -> event.component() + " " + event.messageId()).toList();
    }

    /** Breaks when a control's forecast moves a workload, or its alarm says that it would. */
    @Test
    void aControlsForecastMovesNothingAndItsAlarmSaysSo() {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        forecasting.probability = 0.95;
        try (RoundSite site = new RoundSite(folder, forecasting, ALL_CONTROLS)) {
            site.round(HOUR);
            FleetSnapshot last = site.round(HOUR);
            assertThat(site.operations().migrations().all()).isEmpty();
            assertThat(last.alarms()).singleElement()
                    .satisfies(alarm -> assertThat(alarm.toString()).contains("control").doesNotContain("cut over"));
        }
    }

    /** Breaks when a scheduled training can't be cancelled, or begins again with the next round though it was. */
    @Test
    void aScheduledTrainingThatIsCancelledEndsAndWaitsForItsNextTurn() throws Exception {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        try (RoundSite site = site(forecasting, every(Duration.ofDays(7), null))) {
            forecasting.cards = List.of(ScriptedForecasting.card(site.clock().instant()));
            site.round(Duration.ofDays(6));
            assertThat(forecasting.trainings).hasValue(0);
            site.round(Duration.ofDays(2));
            assertThat(forecasting.training.await(30, TimeUnit.SECONDS)).isTrue();
            Job job = job(site, "Training");
            assertThat(job.cancellable()).isTrue();
            site.round(HOUR);
            assertThat(forecasting.trainings).hasValue(1);
            site.operations().cancel(job.id());
            Awaitility.await("its end").atMost(Duration.ofSeconds(30))
                    .until(() -> job(site, "Training").state().equals("cancelled"));
            site.round(HOUR);
            assertThat(job(site, "Training").id()).isEqualTo(job.id());
            assertThat(forecasting.trainings).hasValue(1);
        }
    }

    /** Breaks when a training that takes longer than its schedule gets company. */
    @Test
    void whatStillRunsIsNotBegunAgain() throws Exception {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        try (RoundSite site = site(forecasting, every(Duration.ofDays(7), null))) {
            forecasting.cards = List.of(ScriptedForecasting.card(site.clock().instant()));
            site.round(Duration.ofDays(8));
            assertThat(forecasting.training.await(30, TimeUnit.SECONDS)).isTrue();
            site.round(Duration.ofDays(9));
            assertThat(site.operations().jobs().stream().filter(one -> one.title().startsWith("Training"))).hasSize(1);
            site.operations().cancel(job(site, "Training").id());
        }
    }

    /** Breaks when a component's outlook is asked for with another's metrics, or without what its sensor tells. */
    @Test
    void anOutlookIsOfTheComponentsOwnMetricsWithTheLimitsOfItsSensors() {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        try (RoundSite site = site(forecasting, every(null, null))) {
            site.round(HOUR, new Reading(RoundSite.FAN, "vibration", site.clock().instant(), 1, "mm/s", ""),
                    new Reading(RoundSite.FAN, "fan_speed", site.clock().instant(), 9000, "RPM", ""),
                    new Reading(new ComponentId(World.SHADOW + "/server"), "utilization", site.clock().instant(), 40,
                            "%", ""));
            Component fan = site.operations().snapshot().topology().component(RoundSite.FAN).orElseThrow();
            site.operations().forecasters().outlook(fan);
            assertThat(forecasting.limits).isEqualTo(Map.of("vibration", new Limit(9, Limit.Source.SENSOR)));
        }
    }

    private static Job job(RoundSite site, String title) {
        return site.operations().jobs().stream().filter(one -> one.title().startsWith(title)).findFirst()
                .orElseThrow();
    }

    /** Breaks when none begins though one is due, when one that came to nothing is repeated each round, or without its audit entry. */
    @Test
    void aRecalibrationBeginsWhenItIsDueAndOnce() {
        ScriptedForecasting forecasting = new ScriptedForecasting();
        try (RoundSite site = site(forecasting, every(null, Duration.ofDays(7)))) {
            site.round(Duration.ofDays(30));
            assertThat(forecasting.recalibrations).as("without a model").hasValue(0);
            forecasting.cards = List.of(ScriptedForecasting.card(site.clock().instant()));
            site.round(Duration.ofDays(6));
            assertThat(forecasting.recalibrations).hasValue(0);
            site.round(Duration.ofDays(2));
            Awaitility.await("its end").atMost(Duration.ofSeconds(30))
                    .until(() -> job(site, "Recalibrating").state().equals("done"));
            String first = job(site, "Recalibrating").id();
            site.round(HOUR);
            assertThat(job(site, "Recalibrating").id()).isEqualTo(first);
            assertThat(forecasting.recalibrations).hasValue(1);
            assertThat(FanSite.value(site.operations().audit().newest(5)).toString()).contains("by schedule");
            site.round(Duration.ofDays(7));
            Awaitility.await("the next").atMost(Duration.ofSeconds(30))
                    .until(() -> forecasting.recalibrations.get() == 2);
        }
    }

    /** Breaks when a label is rejected without a trace of who did it, or by somebody who may not. */
    @Test
    void aReviewIsKeptWithItsReasonAndInTheAuditLog() {
        try (RoundSite site = site(new ScriptedForecasting(), ForecastSettings.DEFAULT)) {
            Operations operations = site.operations();
            Failure failure = new Failure(RoundSite.FAN, Instant.parse("2026-06-09T12:00:00Z"));
            assertThat(operations.forecasters().review(VIEWER, failure, false, "pulled").isOk()).isFalse();
            assertThat(operations.forecasters().reviews()).isEmpty();
            assertThat(operations.forecasters().review(OPERATOR, failure, false, " ").isOk()).isFalse();
            FanSite.value(operations.forecasters().review(OPERATOR, failure, false, "pulled by mistake"));
            assertThat(operations.forecasters().reviews()).hasEntrySatisfying(failure, review -> {
                assertThat(review.rejected()).isTrue();
                assertThat(review.operator()).isEqualTo("op");
                assertThat(review.reason()).isEqualTo("pulled by mistake");
                assertThat(review.at()).isEqualTo(site.clock().instant());
            });
            assertThat(FanSite.value(operations.audit().newest(9))).anySatisfy(entry -> {
                assertThat(entry.operator()).isEqualTo("op");
                assertThat(entry.target()).contains("reject the failure of " + RoundSite.FAN, "pulled by mistake");
            }).anySatisfy(entry -> assertThat(entry.operator()).isEqualTo("guest"));
            FanSite.value(operations.forecasters().review(OPERATOR, failure, true, ""));
            assertThat(operations.forecasters().reviews()).hasEntrySatisfying(failure,
                    review -> assertThat(review.rejected()).isFalse());
        }
    }

    /** Breaks when just anyone can put a failure on record, or one that can't be, and when a training does not learn from it or can't be kept from it. */
    @Test
    void aFailureThatNoLogTellsIsLearnedFromUntilItIsRejected() {
        try (RoundSite site = site(new ScriptedForecasting(), ForecastSettings.DEFAULT)) {
            site.round(HOUR);
            Operations operations = site.operations();
            Instant now = site.clock().instant();
            Failure failure = new Failure(RoundSite.FAN, now.minusSeconds(3600));
            assertThat(operations.forecasters().report(VIEWER, failure, "it stood still").isOk()).isFalse();
            assertThat(operations.forecasters().report(OPERATOR, failure, " ").isOk()).isFalse();
            assertThat(operations.forecasters().report(OPERATOR, new Failure(RoundSite.FAN, now.plusSeconds(1)), "x")
                    .isOk()).isFalse();
            assertThat(operations.forecasters()
                    .report(OPERATOR, new Failure(new ComponentId("none"), failure.at()), "x").isOk()).isFalse();
            assertThat(learned(site)).as("nothing was put on record").isEmpty();
            FanSite.value(operations.forecasters().report(OPERATOR, failure, "it stood still"));
            assertThat(learned(site)).singleElement().satisfies(one -> {
                assertThat(one.component().id()).isEqualTo(failure.component());
                assertThat(one.at()).isEqualTo(failure.at());
                assertThat(one.messageId()).isEqualTo(FailureReport.MESSAGE);
            });
            assertThat(FanSite.value(operations.audit().newest(9))).anySatisfy(
                    entry -> assertThat(entry.target()).contains(RoundSite.FAN + " failed at", "it stood still"));
            FanSite.value(operations.forecasters().review(OPERATOR, failure, false, "it was another fan"));
            assertThat(learned(site)).isEmpty();
        }
    }

    private static List<Labels.Failed> learned(RoundSite site) {
        return Labels.of(site.operations().history(), site.operations().snapshot().topology(), site.clock().instant())
                .failures();
    }

    /** Breaks when a round scores by a model that was replaced, when the swap ends or repeats an alarm, or when a refused file silences the scope. */
    @Test
    void aPromotedModelScoresTheNextRoundAndARefusedOneChangesNothing() throws Exception {
        Path models = Files.createDirectories(folder.resolve("models"));
        Taught.file(models, "fan-1", 1);
        Taught.file(models, "fan-2", 2);
        FleetForecasting forecasting = new FleetForecasting(models);
        try (RoundSite site = new RoundSite(folder, forecasting, ALL_CONTROLS)) {
            FleetSnapshot before = worn(site, 40);
            assertThat(model(before)).isEqualTo("fan-2");
            assertThat(before.alarms()).hasSize(1);
            FanSite.value(site.operations().forecasters().promote(OPERATOR, "fan-1"));
            FleetSnapshot after = worn(site, 1);
            assertThat(model(after)).isEqualTo("fan-1");
            assertThat(after.alarms()).singleElement().satisfies(alarm -> {
                assertThat(alarm.id()).isEqualTo(before.alarms().getFirst().id());
                assertThat(alarm.since()).isEqualTo(before.alarms().getFirst().since());
            });
            Files.write(models.resolve("fan-2.model"), new byte[]{1, 2, 3});
        }
        try (RoundSite again = new RoundSite(folder, new FleetForecasting(models), ALL_CONTROLS)) {
            Outcome<?> refused = again.operations().forecasters().promote(OPERATOR, "fan-2");
            assertThat(refused.isOk()).isFalse();
            assertThat(model(worn(again, 41))).isEqualTo("fan-1");
        }
    }

    private static String model(FleetSnapshot snapshot) {
        return ((Predicted) java.util.Objects.requireNonNull(snapshot.forecasts().get(RoundSite.FAN))).model();
    }

    /** Hours of readings of a fan that shakes more and more in the last of them. */
    private static FleetSnapshot worn(RoundSite site, int hours) {
        FleetSnapshot last = site.operations().snapshot();
        for (int hour = 1; hour <= hours; hour++) {
            Instant at = site.clock().instant().plus(HOUR);
            double vibration = 1 + Math.max(0, hours == 1 ? 4 : (24 - (hours - hour)) / 6.0);
            last = site.round(HOUR, reading("vibration", at, vibration), reading("speed", at, 9000 + hour % 50),
                    reading("temperature", at, 30 + hour % 10 / 10.0));
        }
        return last;
    }

    private static Reading reading(String metric, Instant at, double value) {
        return new Reading(RoundSite.FAN, metric, at, value, "", "");
    }
}
