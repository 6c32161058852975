package org.shadowrack.training.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Breaks when calibration turns the order of forecasts, or makes probabilities worse on rows that it did not see. */
class BetaCalibrationTest {

    /** Answers that are too sure (or too shy) by the factor, and what then happened. */
    private record Drawn(double[] answers, double[] failed) {
        static Drawn of(Random random, int rows, double factor) {
            double[] answers = new double[rows];
            double[] failed = new double[rows];
            for (int i = 0; i < rows; i++) {
                double logit = random.nextGaussian() * 1.5 - 2;
                failed[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
                answers[i] = 1 / (1 + Math.exp(-(logit * factor + 0.5)));
            }
            return new Drawn(answers, failed);
        }

        double brier(BetaCalibration calibration) {
            double sum = 0;
            for (int i = 0; i < answers.length; i++) {
                sum += Math.pow(calibration.apply(answers[i]) - failed[i], 2);
            }
            return sum / answers.length;
        }
    }

    private static BetaCalibration fitted(Drawn drawn) {
        double[] weights = new double[drawn.answers.length];
        Arrays.fill(weights, 1);
        return BetaCalibration.fit(drawn.answers, drawn.failed, weights);
    }

    @Property(tries = 50)
    void theOrderOfForecastsStays(@ForAll int seed, @ForAll @DoubleRange(min = 0.2, max = 4) double factor,
            @ForAll @IntRange(min = 5, max = 300) int rows) {
        BetaCalibration calibration = fitted(Drawn.of(new Random(seed), rows, factor));
        double last = 0;
        for (double answer = 0; answer <= 1; answer += 0.01) {
            double probability = calibration.apply(answer);
            assertThat(probability).isBetween(last, 1.0);
            last = probability;
        }
    }

    @Example
    void answersThatAreTheWrongWayRoundAreNotTurnedButAllTellTheShareOfFailures() {
        double[] answers = {0.9, 0.8, 0.7, 0.9, 0.2, 0.1, 0.2, 0.1};
        double[] failed = {0, 0, 0, 0, 0, 0, 1, 1};
        BetaCalibration calibration = fitted(new Drawn(answers, failed));
        assertThat(calibration.apply(0.05)).isEqualTo(calibration.apply(0.95)).isCloseTo(0.25, within(1e-9));
    }

    @Property(tries = 50)
    void onRowsThatItDidNotSeeTheBrierScoreIsNotWorse(@ForAll int seed,
            @ForAll @DoubleRange(min = 0.3, max = 3) double factor) {
        Random random = new Random(seed);
        BetaCalibration calibration = fitted(Drawn.of(random, 3000, factor));
        Drawn unseen = Drawn.of(random, 3000, factor);
        assertThat(unseen.brier(calibration)).isLessThanOrEqualTo(unseen.brier(BetaCalibration.IDENTITY) + 5e-4);
    }
}
