package org.shadowrack.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.life.Life;

/** Breaks when alarms are counted by row instead of by episode, or a threshold lets more healthy components be alerted. */
class AlarmsTest {

    private static final long DAY = 86_400_000;

    /** A life with one forecast a day; failing on the day after its last forecast, warned in the last {@code warned} days. */
    private static ScoredLife life(String name, boolean fails, int warned, double... probabilities) {
        TelemetryBuilder rows = new TelemetryBuilder(List.of(Metric.numeric("t")));
        long[] times = new long[probabilities.length];
        float[] floats = new float[probabilities.length];
        boolean[] failed = new boolean[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            times[i] = i * DAY;
            rows.add(name, times[i], new double[]{i});
            floats[i] = (float) probabilities[i];
            failed[i] = fails && i >= probabilities.length - warned;
        }
        ComponentSeries series = rows.build().components().getFirst();
        Life life = new Life(series, 0, series.rows(), probabilities.length * DAY, fails);
        return new ScoredLife(life, times, floats, failed, fails, new ScoredLife.Peaks[0]);
    }

    private static Metrics at(double threshold, ScoredLife... lives) {
        return Measuring.report(List.of(lives), Set.of("bad", "worse"), threshold, List.of()).metrics();
    }

    @Test
    void anAlarmThatStandsForDaysIsOneEpisodeAndOneComponentIsAlertedOnce() {
        Metrics metrics = at(0.5, life("good", false, 0, 0.6, 0.7, 0.1, 0.9, 0.9), life("better", false, 0, 0.1, 0.1));
        assertThat(metrics.episodes()).isEqualTo(2);
        assertThat(metrics.healthy()).isEqualTo(2);
        assertThat(metrics.healthyAlerted()).isEqualTo(1);
        assertThat(metrics.falseAlarmsPerComponentDay()).isCloseTo(1 / 7.0, within(1e-9));
    }

    /** Breaks when rows of one probability are ordered by what became of them: then a constant seems badly calibrated. */
    @Test
    void aConstantAtTheBaseRateIsPerfectlyCalibratedAndOneOffItByItsDistance() {
        ScoredLife[] lives = new ScoredLife[20];
        for (int i = 0; i < lives.length; i++) {
            lives[i] = life("bad", i % 4 == 0, 1, 0.25, 0.25);
        }
        assertThat(at(0.5, lives).baseRate()).isEqualTo(0.125);
        assertThat(at(0.5, lives).ece()).isCloseTo(0.125, within(1e-6));
        for (int i = 0; i < lives.length; i++) {
            lives[i] = lives[i].with(_ -> 0.125);
        }
        assertThat(at(0.5, lives).ece()).isCloseTo(0, within(1e-6));
    }

    /** Breaks when the last weeks of a record, of which failures alone are known, make sound forecasts seem too low. */
    @Test
    void whereFailuresAloneAreKnownNothingIsSaidOfCalibration() {
        List<ScoredLife> lives = List.of(life("good", false, 0, 0.1, 0.1), life("bad", true, 2, 0.1, 0.1, 0.1, 0.1));
        Metrics resolved = Measuring.report(lives, Set.of("bad"), 0.05, List.of(), DAY).metrics();
        assertThat(resolved.rows()).isEqualTo(4);
        assertThat(resolved.baseRate()).isZero();
        assertThat(resolved.ece()).isCloseTo(0.1, within(1e-6));
        assertThat(resolved.caught()).as("an alarm is one all the same").isEqualTo(1);
        assertThat(Measuring.report(lives, Set.of("bad"), 0.05, List.of(), DAY - 1).metrics().rows()).isEqualTo(2);
        assertThat(at(0.05, lives.toArray(ScoredLife[]::new)).rows()).isEqualTo(6);
    }

    @Test
    void aFailureIsCaughtOnlyByAnAlarmInsideTheHorizonBeforeIt() {
        Metrics metrics = at(0.5, life("bad", true, 2, 0.9, 0.1, 0.1), life("worse", true, 2, 0.1, 0.6, 0.9));
        assertThat(metrics.failures()).isEqualTo(2);
        assertThat(metrics.caught()).isEqualTo(1);
        assertThat(metrics.medianLeadSeconds()).isEqualTo(2 * 86_400);
        assertThat(metrics.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(metrics.episodePrecision()).isEqualTo(0.5);
    }

    @Test
    void measuresOfRowsAreThoseOfTheTextbook() {
        Metrics metrics = at(0.5, life("bad", true, 1, 0.2, 0.8), life("good", false, 0, 0.4, 0.9));
        assertThat(metrics.baseRate()).isEqualTo(0.25);
        assertThat(metrics.auroc()).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(metrics.auprc()).isCloseTo(0.5, within(1e-6));
        assertThat(metrics.brier()).isCloseTo((0.04 + 0.04 + 0.16 + 0.81) / 4, within(1e-6));
    }

    @Property(tries = 100)
    void theThresholdKeepsToTheFalseAlarmsOnThePartItIsChosenOn(@ForAll int seed,
            @ForAll @DoubleRange(min = 0, max = 0.05) double allowed) {
        Random random = new Random(seed);
        List<ScoredLife> lives = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] probabilities = random.doubles(10).map(p -> Math.round(p * 50) / 50.0).toArray();
            lives.add(i % 10 == 0 ? life("bad", true, 3, probabilities) : life("good-" + i, false, 0, probabilities));
        }
        double threshold = new ThresholdChoice(OptionalDouble.of(allowed), 10).on(lives, Set.of("bad"));
        Metrics metrics = Measuring.report(lives, Set.of("bad"), threshold, List.of()).metrics();
        assertThat(metrics.falseAlarmsPerComponentDay()).isLessThanOrEqualTo(allowed);
        double lower = Math.nextDown((float) threshold);
        Metrics below = Measuring.report(lives, Set.of("bad"), lower, List.of()).metrics();
        assertThat(threshold == 0 || below.falseAlarmsPerComponentDay() > allowed)
                .as("the lowest threshold that keeps to it").isTrue();
    }

    @Test
    void withoutALimitTheThresholdCostsLeast() {
        List<ScoredLife> lives = List.of(life("bad", true, 1, 0.1, 0.6), life("a", false, 0, 0.7),
                life("b", false, 0, 0.3), life("c", false, 0, 0.2));
        assertThat(new ThresholdChoice(OptionalDouble.empty(), 10).on(lives, Set.of("bad"))).isEqualTo(0.6f);
        assertThat(new ThresholdChoice(OptionalDouble.empty(), 0.5).on(lives, Set.of("bad"))).isGreaterThan(1);
    }
}
