package org.shadowrack.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Breaks when what a component is gets lost, or lands on another one, or a stale reading is taken for a present one. */
class ReadingCollectorTest {
    private static final Duration HOLD = Duration.ofMillis(10);

    private static double[] column(Telemetry telemetry, int component, int metric) {
        ComponentSeries series = telemetry.components().get(component);
        double[] values = new double[series.rows()];
        series.copyColumn(metric, values);
        return values;
    }

    @Test
    void whatAComponentIsStandsInEachOfItsRows() {
        ReadingCollector readings = new ReadingCollector();
        for (String component : List.of("a", "b", "c")) {
            readings.add(component, 1, "level", 5);
            readings.add(component, 2, "level", 6);
        }
        readings.name("a", "kind", "fan");
        readings.name("b", "kind", "drive");
        Telemetry telemetry = readings.build(HOLD);
        assertThat(telemetry.metrics())
                .containsExactly(Metric.numeric("level"), Metric.nominal("kind", List.of("drive", "fan")));
        assertThat(column(telemetry, 0, 1)).containsExactly(1, 1);
        assertThat(column(telemetry, 1, 1)).containsExactly(0, 0);
        assertThat(column(telemetry, 2, 1)).containsExactly(Double.NaN, Double.NaN);
        assertThat(column(telemetry, 2, 0)).containsExactly(5, 6);
    }

    @Test
    void aReadingHoldsForTheHoldTimeAndNoLonger() {
        ReadingCollector readings = new ReadingCollector();
        readings.add("a", 0, "slow", 1);
        readings.add("a", 10, "fast", 2);
        readings.add("a", 11, "fast", 3);
        Telemetry telemetry = readings.build(HOLD);
        assertThat(column(telemetry, 0, 1)).containsExactly(1, 1, Double.NaN);
        assertThat(column(telemetry, 0, 0)).containsExactly(Double.NaN, 2, 3);
    }
}
