package org.shadowrack.training.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Breaks when censored or late-seen components are counted wrongly, or the fit is not the one of greatest likelihood. */
class SurvivalTest {

    /** Freireich's leukaemia trial (1963), the drug's arm; the curve is printed in every textbook. */
    @Test
    void theCurveOfTheTextbookTrialComesOut() {
        double[] failed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
        double[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
        List<Exposure> exposures = new ArrayList<>();
        for (double age : failed) {
            exposures.add(Exposure.fromBirth(age, true));
        }
        for (double age : censored) {
            exposures.add(Exposure.fromBirth(age, false));
        }
        SurvivalCurve curve = SurvivalCurve.of(exposures);
        assertThat(curve.at(5)).isEqualTo(1);
        assertThat(curve.at(6)).isCloseTo(0.857, within(5e-4));
        assertThat(curve.at(10)).isCloseTo(0.753, within(5e-4));
        assertThat(curve.at(23)).isCloseTo(0.448, within(5e-4));
        assertThat(curve.steps().getLast().standardError()).isCloseTo(0.135, within(5e-4));
        // survreg(Surv(time, status) ~ 1) of R's survival package on the same arm: shape 1/0.739, scale exp(3.519).
        WeibullHazard hazard = WeibullHazard.fit(exposures).orElseThrow();
        assertThat(hazard.shape()).isCloseTo(1.354, within(2e-3));
        assertThat(hazard.scale()).isCloseTo(33.77, within(0.05));
    }

    @Test
    void delayedEntryTakesAComponentIntoTheRiskSetOnlyFromThereOn() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(new Exposure(0, 2, true, new double[0]),
                new Exposure(1, 5, false, new double[0]), new Exposure(3, 4, true, new double[0])));
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::atRisk).containsExactly(2, 2);
        assertThat(curve.at(4)).isEqualTo(0.25);
    }

    @Property(tries = 15)
    void theFitFindsTheHazardThatTheLivesWereDrawnFrom(@ForAll int seed,
            @ForAll @DoubleRange(min = 0.6, max = 3) double shape,
            @ForAll @DoubleRange(min = -1, max = 1) double coefficient) {
        Random random = new Random(seed);
        List<Exposure> exposures = new ArrayList<>();
        while (exposures.size() < 6000) {
            double covariate = random.nextInt(2);
            double life = 1000
                    * Math.pow(-Math.log(1 - random.nextDouble()) / Math.exp(coefficient * covariate), 1 / shape);
            double entry = random.nextInt(3) == 0 ? 0 : 300 * random.nextDouble();
            double seenUntil = entry + 1500 * random.nextDouble();
            if (life > entry && seenUntil > entry && life > 0) {
                exposures.add(new Exposure(entry, Math.min(life, seenUntil), life <= seenUntil,
                        new double[]{covariate}));
            }
        }
        WeibullHazard hazard = WeibullHazard.fit(exposures).orElseThrow();
        assertThat(hazard.shape()).isCloseTo(shape, within(0.12 * shape));
        assertThat(hazard.scale()).isCloseTo(1000, within(200.0));
        assertThat(hazard.coefficients()[0]).isCloseTo(coefficient, within(0.25));
        assertThat(hazard.probability(500, 100, 0)).isBetween(0.0, 1.0);
        assertThat(hazard.probability(500, 200, 0)).isGreaterThan(hazard.probability(500, 100, 0));
    }

    @Test
    void aConstantHazardIsFailuresByTimeAndTooFewFailuresGiveNone() {
        Random random = new Random(4);
        List<Exposure> exposures = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < 20_000; i++) {
            double life = -100 * Math.log(1 - random.nextDouble()) + 1e-9;
            exposures.add(Exposure.fromBirth(Math.min(life, 150), life < 150));
            time += Math.min(life, 150);
        }
        WeibullHazard hazard = WeibullHazard.fit(exposures).orElseThrow();
        double rate = exposures.stream().filter(Exposure::failed).count() / time;
        assertThat(hazard.probability(50, 1)).isCloseTo(-Math.expm1(-rate), within(3e-4));
        assertThat(WeibullHazard.fit(exposures.subList(0, 3))).isEmpty();
    }
}
