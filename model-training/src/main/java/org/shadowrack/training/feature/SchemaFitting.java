package org.shadowrack.training.feature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;

/** Decides which metrics make features, from the training part of the telemetry alone. */
public final class SchemaFitting {

    private static final int MOST_NOMINAL_FEATURES = 16;
    private static final double MOSTLY_ZERO = 0.5;

    private SchemaFitting() {}

    /**
     * The schema for the telemetry: without metrics that never vary, the nominal ones with their most frequent values.
     *
     * @param members    the components of the training part
     * @param knownUntil rows after this instant (milliseconds since the epoch) are not looked at
     */
    public static FeatureSchema fit(Telemetry telemetry, Predicate<String> members, long knownUntil, Duration window) {
        List<Metric> used = new ArrayList<>();
        Set<String> counters = new HashSet<>();
        for (int i = 0; i < telemetry.metrics().size(); i++) {
            Metric metric = telemetry.metrics().get(i);
            MetricProfile profile = profile(telemetry, i, members, knownUntil);
            if (!metric.isNumeric()) {
                used.add(Metric.nominal(metric.name(), frequent(metric, profile)));
            } else if (profile.varies()) {
                used.add(metric);
                if (profile.isErrorCounter()) {
                    counters.add(metric.name());
                }
            }
        }
        return new FeatureSchema(used, counters, window);
    }

    private static MetricProfile profile(Telemetry telemetry, int metric, Predicate<String> members, long knownUntil) {
        MetricProfile profile = new MetricProfile(telemetry.metrics().get(metric).values().size());
        double[] values = new double[0];
        for (ComponentSeries series : telemetry.components()) {
            if (members.test(series.component())) {
                values = values.length < series.rows() ? new double[series.rows() * 2] : values;
                series.copyColumn(metric, values);
                for (int row = 0; row < series.rows() && series.timeAt(row) <= knownUntil; row++) {
                    profile.see(values[row]);
                }
            }
        }
        return profile;
    }

    private static List<String> frequent(Metric metric, MetricProfile profile) {
        return IntStream.range(0, metric.values().size()).boxed().filter(code -> profile.counts[code] > 0)
                .sorted(Comparator.comparingLong(code -> -profile.counts[code])).limit(MOST_NOMINAL_FEATURES)
                .map(code -> metric.values().get(code)).toList();
    }

    /** What was seen of a metric. */
    private static final class MetricProfile {
        private final long[] counts;
        private long values;
        private long zeros;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private boolean whole = true;

        MetricProfile(int nominalValues) {
            counts = new long[nominalValues];
        }

        void see(double value) {
            if (Double.isNaN(value)) {
                return;
            }
            values++;
            zeros += value == 0 ? 1 : 0;
            whole &= value == Math.rint(value);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            if (counts.length > 0) {
                counts[(int) value]++;
            }
        }

        boolean varies() {
            return greatest > least;
        }

        boolean isErrorCounter() {
            return whole && least == 0 && zeros >= MOSTLY_ZERO * values;
        }
    }
}
