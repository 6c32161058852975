package org.shadowrack.training.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.TelemetryBuilder;

/** Breaks when the choice of metrics looks at components or times that are not of the training part. */
class SchemaFittingTest {

    private static final List<Metric> METRICS = List.of(Metric.numeric("still"), Metric.numeric("later"),
            Metric.numeric("errors"), Metric.nominal("model", List.of("rare", "often", "other")));

    private static FeatureSchema fit() {
        TelemetryBuilder rows = new TelemetryBuilder(METRICS);
        rows.add("a", 1, new double[]{5, 1, 0, 1});
        rows.add("a", 2, new double[]{5, 1, 0, 1});
        rows.add("a", 3, new double[]{5, 1, 7, 0});
        rows.add("a", 9, new double[]{5, 2, 0, 1});
        rows.add("b", 1, new double[]{6, 1, 0, 2});
        return SchemaFitting.fit(rows.build(), "a"::equals, 3, Duration.ofDays(1));
    }

    @Test
    void whatVariesOnlyInAnotherComponentOrLaterIsNoMetric() {
        assertThat(fit().metrics()).extracting(Metric::name).containsExactly("errors", "model");
    }

    @Test
    void wholeNumbersThatAreMostlyZeroAreErrorCounters() {
        assertThat(fit().errorCounters()).containsExactly("errors");
    }

    @Test
    void nominalValuesAreThoseSeenMostFrequentFirst() {
        assertThat(fit().names()).contains("model=often", "model=rare").doesNotContain("model=other");
    }
}
