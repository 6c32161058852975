package org.shadowrack.training.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Breaks when a correction turns the order of forecasts, misses a changed base rate, or believes a handful of failures. */
class CorrectionTest {

    private static Correction fitted(int seed, int rows, double shift) {
        Random random = new Random(seed);
        double[] said = new double[rows];
        double[] failed = new double[rows];
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        for (int i = 0; i < rows; i++) {
            double logit = random.nextGaussian() * 1.5 - 3;
            said[i] = 1 / (1 + Math.exp(-logit));
            failed[i] = random.nextDouble() < 1 / (1 + Math.exp(-(logit + shift))) ? 1 : 0;
        }
        return Correction.fit(said, failed, weights);
    }

    @Property(tries = 40)
    void theOrderOfForecastsStays(@ForAll int seed, @ForAll @IntRange(min = 1, max = 400) int rows,
            @ForAll @DoubleRange(min = -3, max = 3) double shift) {
        assertThat(fitted(seed, rows, shift).slope()).isPositive();
    }

    /** Without the fit of the offset a base rate that has halved is not followed. */
    @Property(tries = 20)
    void aChangedBaseRateIsFollowed(@ForAll int seed, @ForAll @DoubleRange(min = -1.5, max = 1.5) double shift) {
        Correction correction = fitted(seed, 40_000, shift);
        assertThat(correction.apply(0.1)).isCloseTo(1 / (1 + Math.exp(-(Math.log(0.1 / 0.9) + shift))), within(0.02));
    }

    /** Without the prior one failure among twenty forecasts of one in a thousand would make them one in twenty. */
    @Test
    void fewFailuresChangeLittle() {
        double[] said = new double[20];
        double[] failed = new double[20];
        double[] weights = new double[20];
        Arrays.fill(said, 0.001);
        Arrays.fill(weights, 1);
        failed[0] = 1;
        assertThat(Correction.fit(said, failed, weights).apply(0.001)).isBetween(0.001, 0.003);
    }

    /** What failed most was told least: then the level is set right, and the order kept. */
    @Test
    void whatMeansItsOppositeIsNotTurned() {
        double[] said = new double[4000];
        double[] failed = new double[4000];
        double[] weights = new double[4000];
        Arrays.fill(weights, 1);
        for (int i = 0; i < said.length; i++) {
            said[i] = i % 2 == 0 ? 0.01 : 0.2;
            failed[i] = i % 2 == 0 && i % 10 == 0 ? 1 : 0;
        }
        Correction correction = Correction.fit(said, failed, weights);
        assertThat(correction.slope()).isEqualTo(1);
        assertThat((correction.apply(0.01) + correction.apply(0.2)) / 2).isCloseTo(0.1, within(0.01));
    }

    @Test
    void afterACalibrationItIsOneCalibration() {
        BetaCalibration before = new BetaCalibration(0.8, 1.3, -0.4);
        Correction correction = new Correction(0.5, 0.7);
        assertThat(before.then(correction).apply(0.03)).isCloseTo(correction.apply(before.apply(0.03)), within(1e-12));
    }
}
