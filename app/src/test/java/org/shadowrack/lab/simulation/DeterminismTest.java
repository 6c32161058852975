package org.shadowrack.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shadowrack.lab.metric.HostMetrics;

/** Breaks when real time, the division of an advance, or a forgotten seed gets into the simulation. */
class DeterminismTest {

    @Test
    void theSameSeedGivesTheSameTelemetryAndFailuresHoweverTheAdvanceIsDivided() {
        DataCentre once = Simulated.after(2, 7, Duration.ofDays(20));
        DataCentre often = Simulated.dataCentre(2, 7);
        for (int hours = 0; hours < 20 * 24; hours += 5) {
            often.advance(Duration.ofHours(5));
            often.advance(Duration.ofMillis(1));
            often.advance(Duration.ofMillis(0));
        }
        assertThat(often.failures()).startsWith(once.failures().toArray(Failure[]::new));
        assertThat(once.failures()).isNotEmpty();
        for (int host = 0; host < once.estate().hosts().size(); host++) {
            for (int metric = 0; metric < HostMetrics.COUNT; metric++) {
                double[] expected = Simulated.series(once, host, metric);
                double[] found = Simulated.series(often, host, metric);
                assertThat(Arrays.copyOf(found, expected.length)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anotherSeedGivesOtherTelemetryAndFailures() {
        DataCentre one = Simulated.after(2, 7, Duration.ofDays(20));
        DataCentre other = Simulated.after(2, 8, Duration.ofDays(20));
        assertThat(one.failures()).isNotEqualTo(other.failures());
        assertThat(Simulated.series(one, 0, HostMetrics.POWER)).isNotEqualTo(
                Simulated.series(other, 0, HostMetrics.POWER));
    }
}
