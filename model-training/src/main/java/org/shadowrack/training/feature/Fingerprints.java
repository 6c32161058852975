package org.shadowrack.training.feature;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;

/**
 * Features that say which component it is rather than how it is: its age, its model, and counters that only ever rise without
 * counting errors, such as hours and power cycles. In a fleet that is renewed they tell the failures of the past by who happened
 * to fail then, and mislead about the next period.
 */
public final class Fingerprints {

    private static final double FEW_FALLS = 0.02;

    private Fingerprints() {}

    /**
     * The fingerprints among a schema's features; none where fewer than two error counters tell of failures, for then little
     * else is left to learn from.
     *
     * @param members    the components of the training part
     * @param knownUntil rows after this instant (milliseconds since the epoch) are not looked at
     */
    public static List<String> of(FeatureSchema schema, Telemetry telemetry, Predicate<String> members,
            long knownUntil) {
        if (schema.errorCounters().size() < 2) {
            return List.of();
        }
        Set<String> sources = new HashSet<>(Set.of(FeatureSchema.AGE));
        for (int i = 0; i < telemetry.metrics().size(); i++) {
            Metric metric = telemetry.metrics().get(i);
            boolean odometer = !schema.errorCounters().contains(metric.name())
                    && hardlyFalls(telemetry, i, members, knownUntil);
            if (!metric.isNumeric() || odometer) {
                sources.add(metric.name());
            }
        }
        return schema.names().stream().filter(feature -> sources.contains(FeatureSchema.sourceOf(feature))).toList();
    }

    /** Some drives report a count a little lower now and then: a few falls among many rises don't make it a gauge. */
    private static boolean hardlyFalls(Telemetry telemetry, int metric, Predicate<String> members, long knownUntil) {
        double[] values = new double[0];
        long rises = 0;
        long falls = 0;
        for (ComponentSeries series : telemetry.components()) {
            if (members.test(series.component())) {
                values = values.length < series.rows() ? new double[series.rows() * 2] : values;
                series.copyColumn(metric, values);
                for (int row = 1; row < series.rows() && series.timeAt(row) <= knownUntil; row++) {
                    rises += values[row] > values[row - 1] ? 1 : 0;
                    falls += values[row] < values[row - 1] ? 1 : 0;
                }
            }
        }
        return falls <= FEW_FALLS * rises;
    }
}
