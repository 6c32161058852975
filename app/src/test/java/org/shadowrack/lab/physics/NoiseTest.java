package org.shadowrack.lab.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Breaks when a distribution is skewed, or when two streams or neighbouring positions resemble each other. */
class NoiseTest {

    private static final long STREAM = Noise.stream(1, "test");

    @Test
    void theSameStreamAndPositionGiveTheSameNumber() {
        assertThat(Noise.uniform(STREAM, 42)).isEqualTo(Noise.uniform(Noise.stream(1, "test"), 42));
        assertThat(Noise.uniform(STREAM, 42)).isNotEqualTo(Noise.uniform(Noise.stream(2, "test"), 42));
        assertThat(Noise.uniform(STREAM, 42)).isNotEqualTo(Noise.uniform(Noise.stream(1, "tset"), 42));
    }

    @Test
    void gaussianNoiseHasMeanZeroAndDeviationOne() {
        var sample = LongStream.range(0, 100_000).mapToDouble(at -> Noise.gaussian(STREAM, at * 1800)).toArray();
        double mean = IntStream.range(0, sample.length).mapToDouble(i -> sample[i]).average().orElseThrow();
        double square = IntStream.range(0, sample.length).mapToDouble(i -> sample[i] * sample[i]).average()
                .orElseThrow();
        double next = IntStream.range(1, sample.length).mapToDouble(i -> sample[i] * sample[i - 1]).average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02));
        assertThat(square).isCloseTo(1, within(0.02));
        assertThat(next).as("correlation of neighbours").isCloseTo(0, within(0.02));
    }

    @Test
    void poissonCountsHaveTheirMeanBelowAndAboveTheApproximation() {
        assertThat(meanCount(0.05)).isCloseTo(0.05, within(0.01));
        assertThat(meanCount(7)).isCloseTo(7, within(0.1));
        assertThat(meanCount(60)).isCloseTo(60, within(0.3));
        assertThat(Noise.poisson(0, STREAM, 1)).isZero();
    }

    @Test
    void aSmoothCurveDoesNotJump() {
        for (double at = 0; at < 50; at += 0.01) {
            double jump = Math.abs(Noise.smooth(STREAM, at + 0.01) - Noise.smooth(STREAM, at));
            assertThat(jump).isLessThan(0.04);
        }
    }

    private static double meanCount(double mean) {
        return LongStream.range(0, 50_000).mapToInt(at -> Noise.poisson(mean, STREAM, at)).average().orElseThrow();
    }
}
