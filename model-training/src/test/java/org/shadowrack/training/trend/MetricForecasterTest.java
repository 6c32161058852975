package org.shadowrack.training.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks when the outlook misses a daily course or a trend, or its interval holds the truth less often than it says. */
class MetricForecasterTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A daily course with noise that wanders a little, and a slow rise. */
    private static double[] temperature(int hours, double risePerHour, long seed) {
        Random random = new Random(seed);
        double[] values = new double[hours];
        double wander = 0;
        for (int i = 0; i < hours; i++) {
            wander = 0.9 * wander + 0.3 * random.nextGaussian();
            values[i] = 30 + 4 * Math.sin(2 * Math.PI * i / 24) + risePerHour * i + wander;
        }
        return values;
    }

    /** In a process of its own, as before any training: whoever uses Weka first decides whether it works there at all. */
    @Test
    void anOutlookMayBeTheFirstThatUsesWeka() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MetricForecasterTest.class.getName()).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("an outlook of 24 hours");
    }

    /** Makes one outlook. */
    public static void main(String[] arguments) {
        MetricOutlook outlook = MetricForecaster.outlook(temperature(24 * 20, 0, 5), HOUR, 24).orElseThrow();
        System.out.println("an outlook of " + outlook.expected().length + " hours");
    }

    @Test
    void nineInTenOfTheTruthsLieInTheIntervalAndItBeatsTheLastValue() {
        int inside = 0;
        double ours = 0;
        double last = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] whole = temperature(24 * 22, 0.01, seed);
            int now = 24 * 20;
            MetricOutlook outlook = MetricForecaster.outlook(Arrays.copyOf(whole, now), HOUR, 24).orElseThrow();
            for (int ahead = 0; ahead < 24; ahead++) {
                double truth = whole[now + ahead];
                inside += truth >= outlook.low()[ahead] && truth <= outlook.high()[ahead] ? 1 : 0;
                ours += Math.abs(truth - outlook.expected()[ahead]);
                last += Math.abs(truth - whole[now - 1]);
            }
        }
        assertThat(inside / (40.0 * 24)).isBetween(0.85, 0.98);
        assertThat(ours).isLessThan(0.5 * last);
    }

    @Test
    void aRiseReachesAThresholdInTimeAndAFarOneNever() {
        double[] rising = temperature(24 * 20, 0.05, 3);
        MetricOutlook outlook = MetricForecaster.outlook(rising, HOUR, 72).orElseThrow();
        double reached = 30 + 4 + 0.05 * (24 * 20 + 20);
        MetricOutlook.Crossing crossing = outlook.timeTo(reached).orElseThrow();
        assertThat(crossing.expected().orElseThrow()).isBetween(Duration.ofHours(5), Duration.ofHours(72));
        assertThat(crossing.earliest()).isLessThanOrEqualTo(crossing.expected().orElseThrow());
        assertThat(outlook.timeTo(200)).isEmpty();
    }

    @Test
    void theIntervalDoesNotShrinkAndAShortRecordGivesNone() {
        MetricOutlook outlook = MetricForecaster.outlook(temperature(24 * 20, 0, 5), HOUR, 24).orElseThrow();
        for (int ahead = 1; ahead < 24; ahead++) {
            assertThat(outlook.high()[ahead] - outlook.low()[ahead])
                    .isGreaterThanOrEqualTo(outlook.high()[ahead - 1] - outlook.low()[ahead - 1] - 1e-9);
        }
        assertThat(MetricForecaster.outlook(temperature(60, 0, 5), HOUR, 24)).isEmpty();
    }
}
