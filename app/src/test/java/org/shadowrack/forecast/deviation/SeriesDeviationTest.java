package org.shadowrack.forecast.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks when wear becomes usual on its way, a stuck sensor or a gone twin is called a failing part, or a real departure is not seen. */
class SeriesDeviationTest {
    private static final int DAY = 48;
    private static final double NO_PEER = Double.NaN;
    /** As an upper bound it fails what is no number. */
    private static final double MUCH = 1000;
    private final Random random = new Random(5);
    private final SeriesDeviation series = new SeriesDeviation(false);

    private double noise() {
        return random.nextGaussian();
    }

    private double alone(double reading) {
        series.read(reading);
        return series.deviation(NO_PEER, false);
    }

    /** One of two, of which the other has strayed so far from its own level. */
    private double paired(double reading, double twinStrayed) {
        series.read(reading);
        return series.deviation(twinStrayed + noise(), true);
    }

    private double loneDays(int days, double from, double to) {
        double deviation = Double.NaN;
        for (int slot = 0; slot < days * DAY; slot++) {
            deviation = alone(from + (to - from) * slot / (days * DAY) + noise());
        }
        return deviation;
    }

    private double pairedDays(int days, double level, double twinStrayed) {
        double deviation = Double.NaN;
        for (int slot = 0; slot < days * DAY; slot++) {
            deviation = paired(level + noise(), twinStrayed);
        }
        return deviation;
    }

    @Test
    void slowWearStaysADepartureUntilItsEnd() {
        loneDays(10, 100, 100);
        double early = loneDays(1, 104, 110);
        double late = loneDays(3, 110, 130);
        assertThat(early).isBetween(5.0, MUCH);
        assertThat(late).as("thirty spreads off, after three days").isBetween(20.0, MUCH);
    }

    @Test
    void whatStaysForAWeekIsUsualThen() {
        loneDays(10, 100, 100);
        assertThat(loneDays(1, 120, 120)).isBetween(10.0, MUCH);
        loneDays(40, 120, 120);
        assertThat(loneDays(1, 120, 120)).isLessThan(4);
    }

    @Test
    void aStuckSensorIsNoDeviation() {
        pairedDays(10, 100, 0);
        double stuck = 0;
        for (int slot = 0; slot < 2 * DAY; slot++) {
            double deviation = paired(100, 10.0 * slot / DAY);
            stuck = slot < 4 || Double.isNaN(deviation) ? stuck : Math.max(stuck, deviation);
        }
        assertThat(stuck).isLessThan(4);
        assertThat(Double.isNaN(series.value())).isTrue();
    }

    @Test
    void aSensorThatOftenRepeatsItselfIsRead() {
        for (int slot = 0; slot < 10 * DAY; slot++) {
            alone(30 + (slot / 6) % 2);
        }
        double deviation = 0;
        for (int slot = 0; slot < DAY; slot++) {
            deviation = alone(60);
        }
        assertThat(deviation).isBetween(5.0, MUCH);
    }

    @Test
    void whoseTwinIsGoneGetsANewPast() {
        pairedDays(10, 100, 0);
        double most = 0;
        for (int slot = 0; slot < 5 * DAY; slot++) {
            double deviation = alone(160 + noise());
            most = Double.isNaN(deviation) ? most : Math.max(most, deviation);
        }
        assertThat(most).as("it carries twice its load, which is no wear").isLessThan(6);
        double worn = 0;
        for (int slot = 0; slot < DAY; slot++) {
            worn = alone(180 + noise());
        }
        assertThat(worn).as("wear of the last one left is seen again").isBetween(10.0, MUCH);
    }

    @Test
    void aMissedReadingOfTheTwinIsNoFarewell() {
        pairedDays(10, 100, 0);
        for (int slot = 0; slot < 5; slot++) {
            assertThat(alone(100 + noise())).isNaN();
        }
        double departed = 0;
        for (int slot = 0; slot < DAY; slot++) {
            departed = paired(115 + noise(), 0);
        }
        assertThat(departed).isBetween(4.0, MUCH);
    }

    @Test
    void twinsThatAlwaysAgreedMayDifferALittle() {
        for (int slot = 0; slot < 10 * DAY; slot++) {
            double load = 20 * Math.sin(2 * Math.PI * slot / DAY);
            series.read(300 + load);
            series.deviation(load, true);
        }
        double most = 0;
        for (int slot = 0; slot < 6; slot++) {
            series.read(300 + 15 + slot % 2 + 0.5);
            most = Math.max(most, series.deviation(15, true));
        }
        assertThat(most).as("one watt, where each strays by tens").isBetween(0.1, 3.0);
    }

    /** Its own readings stray with the load by far more than it departs from its peers, which know the same load. */
    @Test
    void whatDepartsFromItsPeersIsHeldAgainstWhereItWas() {
        double sum = 0;
        for (int slot = 0; slot < 15 * DAY; slot++) {
            double load = 10 * noise();
            double departed = slot < 10 * DAY ? 0 : 6;
            series.read(100 + load + departed + noise());
            double deviation = series.deviation(load, false);
            sum += slot < 14 * DAY ? 0 : deviation;
        }
        assertThat(sum / DAY).as("on the fifth day").isBetween(4.5, 14.0);
    }

    @Test
    void beyondAHundredSpreadsNothingIsFarther() {
        Excursion excursion = new Excursion();
        for (int slot = 0; slot < 12; slot++) {
            excursion.see(40_000);
        }
        assertThat(excursion.level()).isEqualTo(100);
    }
}
