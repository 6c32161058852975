package org.shadowrack.forecast.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks when wear becomes usual on its way, a stuck sensor or a gone twin is called a failing part, or a real departure is not seen. */
class SeriesDeviationTest {
    private static final int DAY = 48;
    private static final double NO_PEER = Double.NaN;
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
        assertThat(early).isGreaterThan(5);
        assertThat(late).as("thirty spreads off, after three days").isGreaterThan(20);
    }

    @Test
    void whatStaysForAWeekIsUsualThen() {
        loneDays(10, 100, 100);
        assertThat(loneDays(1, 120, 120)).isGreaterThan(10);
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
        assertThat(deviation).isGreaterThan(5);
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
        assertThat(worn).as("wear of the last one left is seen again").isGreaterThan(10);
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
        assertThat(departed).isGreaterThan(4);
    }

    @Test
    void twinsThatAlwaysAgreedMayDifferALittle() {
        for (int slot = 0; slot < 10 * DAY; slot++) {
            double load = 20 * Math.sin(2 * Math.PI * slot / DAY);
            series.read(300 + load);
            series.deviation(load, true);
        }
        series.read(301);
        assertThat(series.deviation(0, true)).as("one watt, where each strays by tens").isLessThan(3);
    }
}
