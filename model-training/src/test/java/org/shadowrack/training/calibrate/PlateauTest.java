package org.shadowrack.training.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Breaks when sound components are told apart by chance, or threatened ones are told to be as sound as the rest. */
class PlateauTest {
    private static final int ROWS = 20_000;
    private final double[] answers = new double[ROWS];
    private final double[] failed = new double[ROWS];

    /** Of nine in ten, one in a hundred fails, whatever the model answers; of the others as many as it answers. */
    private void ninetySound(Random random, double ofTheSound) {
        for (int row = 0; row < ROWS; row++) {
            boolean sound = random.nextDouble() < 0.9;
            answers[row] = sound ? 0.001 + 0.02 * random.nextDouble() : 0.1 + 0.8 * random.nextDouble();
            failed[row] = random.nextDouble() < (sound ? ofTheSound : answers[row]) ? 1 : 0;
        }
    }

    @Example
    void thoseWhoseOrderTellsNothingAreToldOneShareAndTheOthersStay() {
        ninetySound(new Random(3), 0.01);
        BetaCalibration calibration = BetaCalibration.IDENTITY.withPlateau(answers, failed);
        Plateau plateau = Objects.requireNonNull(calibration.plateau());
        assertThat(plateau.below()).isBetween(0.0205, 0.2);
        assertThat(calibration.apply(0.002)).isEqualTo(calibration.apply(0.02)).isCloseTo(0.01, within(0.003));
        assertThat(calibration.apply(0.5)).isCloseTo(0.5, within(1e-9));
    }

    @Example
    void whereTheOrderIsRightEverybodyIsToldApart() {
        Random random = new Random(4);
        for (int row = 0; row < ROWS; row++) {
            answers[row] = random.nextDouble();
            failed[row] = random.nextDouble() < answers[row] ? 1 : 0;
        }
        assertThat(BetaCalibration.IDENTITY.withPlateau(answers, failed).plateau()).isNull();
    }

    @Example
    void ofOneAnswerForAllThereIsNone() {
        java.util.Arrays.fill(answers, 0.3);
        assertThat(BetaCalibration.IDENTITY.withPlateau(answers, failed).plateau()).isNull();
    }

    /** A higher answer is never told as less, corrected or not; and the Brier score is no worse. */
    @Property(tries = 30)
    void theOrderStaysAndTheScoreIsNoWorse(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.05) double sound,
            @ForAll @DoubleRange(min = -2, max = 2) double offset) {
        Random random = new Random(seed);
        ninetySound(random, sound);
        BetaCalibration plain = new BetaCalibration(0.9, 1.1, -0.2);
        BetaCalibration calibration = plain.withPlateau(answers, failed);
        assertThat(brier(calibration)).isLessThanOrEqualTo(brier(plain) + 1e-9);
        BetaCalibration corrected = calibration.then(new Correction(offset, 0.8));
        for (int i = 0; i < 200; i++) {
            double low = random.nextDouble() * (i % 2 == 0 ? 0.05 : 1);
            double high = low + (1 - low) * random.nextDouble() * 0.1;
            assertThat(calibration.apply(low)).isLessThanOrEqualTo(calibration.apply(high));
            assertThat(corrected.apply(low)).isCloseTo(new Correction(offset, 0.8).apply(calibration.apply(low)),
                    within(1e-9));
        }
    }

    private double brier(BetaCalibration calibration) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double error = calibration.apply(answers[row]) - failed[row];
            sum += error * error;
        }
        return sum / ROWS;
    }
}
