package org.shadowrack.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.SyntheticFleet;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.split.Part;

/** Breaks when few failures are kept from the learner, when many are not, or when what few teach is told as too much or too little. */
class SparseTrainingTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant TEST_FROM = Instant.ofEpochMilli(SyntheticFleet.START + 300 * SyntheticFleet.HOUR);

    private static FailureModel trained(SyntheticFleet fleet, Algorithm algorithm) {
        TrainingPlan plan = TrainingPlan.of(DAY, Duration.ofHours(12)).with(algorithm).at(Duration.ofHours(2))
                .with(new SplitRule.TestFrom(TEST_FROM));
        return switch (new TrainingRun(fleet.telemetry(), fleet.failures(), plan, TrainingMonitor.NONE).run()) {
            case Result.Done<FailureModel>(FailureModel model) -> model;
            case Result.Refused<FailureModel> refused -> throw new AssertionError(refused.toString());
        };
    }

    @Test
    void fewFailuresAreAllLearnedFromAndManyAreDivided() {
        assertThat(trained(SyntheticFleet.of(250, 5, 3), Algorithm.GROUPED).origin().unseenFrom()).isEqualTo(TEST_FROM);
        assertThat(trained(SyntheticFleet.of(800, 5, 3), Algorithm.GROUPED).origin().unseenFrom())
                .isBefore(TEST_FROM.minus(DAY));
        assertThat(trained(SyntheticFleet.of(250, 5, 3), Algorithm.LOGISTIC).origin().unseenFrom())
                .isBefore(TEST_FROM.minus(DAY));
    }

    /** On a fleet of its own, where nothing of it was learned. */
    @Test
    void whatIsToldComesTrueAsOftenAsItIsTold() {
        FailureModel model = trained(SyntheticFleet.of(250, 5, 3), Algorithm.GROUPED);
        SyntheticFleet other = SyntheticFleet.of(500, 5, 11);
        Scoring scoring = new Scoring(Lives.of(other.telemetry(), other.failures()), other.telemetry().metrics(),
                model.schema(), model.times(), DAY.toMillis());
        double said = 0;
        double came = 0;
        List<Double> warned = new ArrayList<>();
        for (ScoredLife life : scoring.score(Part.ALL, () -> model.main()::probability,
                new LifeWorkers(1, TrainingMonitor.NONE))) {
            for (int i = 0; i < life.times().length; i++) {
                said += life.probabilities()[i];
                came += life.failed()[i] ? 1 : 0;
                if (life.failed()[i]) {
                    warned.add((double) life.probabilities()[i]);
                }
            }
        }
        assertThat(said / came).isBetween(0.7, 1.4);
        assertThat(warned.stream().mapToDouble(Double::doubleValue).average().orElse(0)).isGreaterThan(0.5);
    }
}
