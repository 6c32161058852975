package org.shadowrack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.feature.SchemaFitting;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Metrics;
import org.shadowrack.training.measure.Ranking;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.score.ComponentForecast;
import org.shadowrack.training.split.Part;
import org.shadowrack.training.split.Splits;

/** Breaks when a training fools itself: it learns from what it must not know, or the same data do not give the same model. */
class TrainingGuardsTest {

    private static final ModelTraining LIBRARY = ModelTraining.onWeka();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void whatTheTelemetryForeshadowsIsForecast(Algorithm algorithm) {
        Metrics metrics = TrainedModels.train(SyntheticFleet.of(120, 3, 1), TrainedModels.plan().with(algorithm)).main()
                .report().metrics();
        assertThat(metrics.auroc()).isGreaterThan(0.9);
        assertThat(metrics.brier()).isLessThan(0.7 * metrics.brierOfBaseRate());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void labelsThatWereShuffledTeachNothing(Algorithm algorithm) {
        SyntheticFleet fleet = SyntheticFleet.of(120, 3, 2);
        FeatureSchema schema = SchemaFitting.fit(fleet.telemetry(), _ -> true, Long.MAX_VALUE, Duration.ofHours(24))
                .withLags(FeatureSchema.SEQUENCE);
        Sample sample = new Gathering(Lives.of(fleet.telemetry(), fleet.failures()), fleet.telemetry().metrics(),
                schema,
                ForecastTimes.every(Duration.ofHours(6)), 1).gather(Part.ALL,
                        Target.failureWithin(Duration.ofHours(72).toMillis()), _ -> 1,
                        new LifeWorkers(1, TrainingMonitor.NONE));
        shuffle(sample.targets(), new Random(6));
        LearnedModel model = new Learners(schema.names(), Set.of(), schema.rising(), 1, 1, () -> false)
                .classifier(algorithm, sample.where(row -> sample.fold(row, 3) > 0));
        Sample unseen = sample.where(row -> sample.fold(row, 3) == 0);
        double[] answers = java.util.Arrays.stream(unseen.rows()).mapToDouble(model::answer).toArray();
        assertThat(Ranking.auroc(answers, unseen.targets())).isCloseTo(0.5, within(0.05));
    }

    /** Breaks when a training does not ask whether what the early period's features claim is true of the next one. */
    @Test
    void aColumnOfHindsightIsLeftOutOfTheModelAndOfItsMeasures() {
        SyntheticFleet fleet = SyntheticFleet.of(420, 3, 4);
        long known = TrainedModels.done(Splits.by(new SplitRule.Automatic(),
                Lives.of(fleet.telemetry(), fleet.failures()), TrainedModels.plan().seed())).validation().from();
        FailureModel model = TrainedModels.done(LIBRARY.train(fleet.withHindsight(known), fleet.failures(),
                TrainedModels.plan(), TrainingMonitor.NONE));
        assertThat(model.origin().dropped()).contains("hindsight.last").noneMatch(name -> name.startsWith("wear."));
        assertThat(model.main().report().metrics().auroc()).isGreaterThan(0.9);
    }

    private static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[other];
            values[other] = swapped;
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theSameSeedGivesTheSameFileByteForByteOnAnyNumberOfThreads(Algorithm algorithm, @TempDir Path folder)
            throws IOException {
        SyntheticFleet fleet = SyntheticFleet.of(33, 3, 5);
        TrainingPlan plan = TrainedModels.plan().with(algorithm)
                .forHorizons(List.of(Duration.ofHours(24), Duration.ofHours(72)));
        Path one = TrainedModels
                .done(LIBRARY.write(TrainedModels.train(fleet, plan.onThreads(1)), folder.resolve("one")));
        Path two = TrainedModels
                .done(LIBRARY.write(TrainedModels.train(fleet, plan.onThreads(2)), folder.resolve("two")));
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void probabilitiesDoNotFallWithTheHorizonAndIntervalsHoldTheirExpectation() {
        SyntheticFleet fleet = SyntheticFleet.of(80, 2, 3);
        FailureModel model = TrainedModels.train(fleet, TrainedModels.plan()
                .forHorizons(List.of(Duration.ofHours(24), Duration.ofHours(6), Duration.ofHours(72))));
        List<ComponentForecast> forecasts = LIBRARY.score(model, fleet.telemetry(), FailureLog.of(List.of()), 2);
        assertThat(forecasts).hasSize(80);
        for (ComponentForecast forecast : forecasts) {
            if (forecast instanceof ComponentForecast.Predicted predicted) {
                assertThat(List.copyOf(predicted.probability().values())).isSorted();
                predicted.remainingLife()
                        .ifPresent(life -> assertThat(life.seconds()).isBetween(life.low(), life.high()));
            }
        }
        assertThat(forecasts).anyMatch(ComponentForecast.Predicted.class::isInstance);
    }

    /** Breaks when a model for a scorer of the newest window learns from how a life began, which that scorer can't know. */
    @Test
    void aModelForTheNewestWindowDoesNotCareHowALifeBegan() {
        SyntheticFleet fleet = SyntheticFleet.of(80, 2, 3);
        FailureModel model = TrainedModels.train(fleet, TrainedModels.plan().forNewestWindow());
        FailureModel whole = TrainedModels.train(fleet, TrainedModels.plan());
        double[] row = new double[model.schema().names().size()];
        double[] other = row.clone();
        Random random = new Random(4);
        boolean wholeCares = false;
        for (int attempt = 0; attempt < 200; attempt++) {
            for (int place = 0; place < row.length; place++) {
                row[place] = random.nextGaussian() * 10;
                boolean ofBirth = model.schema().sinceBirth().contains(model.schema().names().get(place));
                other[place] = ofBirth ? random.nextGaussian() * 10 : row[place];
            }
            assertThat(model.main().probability(other)).isEqualTo(model.main().probability(row));
            wholeCares |= whole.main().probability(other) != whole.main().probability(row);
        }
        assertThat(wholeCares).isTrue();
    }

    @Test
    void tooFewFailuresAreRefusedWithWhatIsNeeded() {
        SyntheticFleet fleet = SyntheticFleet.of(40, 20, 3);
        Result<FailureModel> result = LIBRARY.train(fleet.telemetry(), fleet.failures(), TrainedModels.plan(),
                TrainingMonitor.NONE);
        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Refusal.Reason.NOT_ENOUGH_DATA);
            assertThat(refused.refusal().message()).contains("of 5 needed");
        });
    }

    @Test
    void aRunThatIsCancelledEndsWithoutAModel() {
        SyntheticFleet fleet = SyntheticFleet.of(60, 3, 3);
        TrainingMonitor impatient = new TrainingMonitor() {
            private volatile double reached;

            @Override
            public void progress(String stage, double share) {
                reached = share;
            }

            @Override
            public boolean cancelled() {
                return reached > 0.4;
            }
        };
        assertThat(LIBRARY.train(fleet.telemetry(), fleet.failures(), TrainedModels.plan(), impatient))
                .isInstanceOfSatisfying(Result.Refused.class, refused -> assertThat(refused.refusal().reason())
                        .isEqualTo(Refusal.Reason.CANCELLED));
    }
}
