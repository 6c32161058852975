package org.shadowrack.training.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;

/** Breaks when what only tells which component it is goes to a learner of a fleet, or a gauge or an error counter is left out. */
class FingerprintsTest {

    private static final List<Metric> METRICS = List.of(Metric.numeric("hours"), Metric.numeric("temperature"),
            Metric.numeric("reallocated"), Metric.numeric("pending"), Metric.nominal("model", List.of("x", "y")));

    private static Telemetry telemetry() {
        TelemetryBuilder rows = new TelemetryBuilder(METRICS);
        for (int row = 0; row < 100; row++) {
            double hours = row == 30 ? 28 : row;
            rows.add("a", row * 3_600_000L, new double[]{hours, 20 + row % 5, row / 40, row / 45, row % 2});
        }
        return rows.build();
    }

    private static List<String> of(Set<String> errorCounters) {
        FeatureSchema schema = new FeatureSchema(METRICS, errorCounters, Duration.ofHours(4));
        return Fingerprints.of(schema, telemetry(), _ -> true, Long.MAX_VALUE);
    }

    @Test
    void ageModelAndHoursAreFingerprintsThoughTheHoursOnceFellALittle() {
        List<String> found = of(Set.of("reallocated", "pending"));
        assertThat(found).contains("age_days", "model=x", "model=y", "hours.last", "hours.trend");
        assertThat(found).noneMatch(name -> name.startsWith("temperature") || name.startsWith("reallocated")
                || name.startsWith("pending") || name.startsWith("error_counters"));
    }

    @Test
    void whereNoErrorsAreCountedNothingIsLeftOut() {
        assertThat(of(Set.of("reallocated"))).isEmpty();
    }
}
