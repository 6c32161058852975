package org.shadowrack.training.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks when a lasting departure goes unseen, or when noise, a single odd hour or a daily rhythm is called one. */
class DepartureTest {

    private static final int DAYS = 40;

    private static int anomalies(double[] hours) {
        Departure departure = new Departure();
        int count = 0;
        for (double hour : hours) {
            departure.see(hour);
            count += departure.isAnomaly() ? 1 : 0;
        }
        return count;
    }

    private static double[] quiet() {
        Random random = new Random(7);
        double[] hours = new double[DAYS * 24];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = 60 + 3 * Math.sin(hour * Math.PI / 12) + random.nextGaussian();
        }
        return hours;
    }

    @Test
    void noiseAndADailyRhythmAreUsual() {
        assertThat(anomalies(quiet())).isZero();
    }

    @Test
    void oneOddHourIsNoDeparture() {
        double[] hours = quiet();
        hours[700] = 500;
        assertThat(anomalies(hours)).isZero();
    }

    @Test
    void aDriftThatLastsIsSeenWhileItGrowsInEitherDirection() {
        for (int sign : new int[]{-1, 1}) {
            double[] hours = quiet();
            for (int hour = 800; hour < 860; hour++) {
                hours[hour] += sign * 0.5 * (hour - 800);
            }
            assertThat(anomalies(hours)).isGreaterThan(20);
        }
    }

    @Test
    void nothingIsSaidBeforeThereIsAPastAndMissingHoursDoNotCount() {
        Departure departure = new Departure();
        for (int hour = 0; hour < 95; hour++) {
            departure.see(hour % 2 == 0 ? 50 : Double.NaN);
            departure.see(1000 * (hour % 3));
        }
        Departure young = new Departure();
        for (int hour = 0; hour < 90; hour++) {
            young.see(hour);
            assertThat(young.isAnomaly()).isFalse();
        }
        assertThat(young.size()).isNaN();
        assertThat(departure.size()).isNotNaN();
    }
}
