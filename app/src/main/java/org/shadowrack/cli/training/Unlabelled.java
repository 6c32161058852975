package org.shadowrack.cli.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.anomaly.Departure;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.trend.HourlyCourse;
import org.shadowrack.training.trend.MetricForecaster;
import org.shadowrack.training.trend.MetricOutlook;
import org.shadowrack.training.trend.MetricOutlook.Crossing;

/** What telemetry tells without any label: which component is unusual, and when metrics reach their limits. Immutable. */
final class Unlabelled {
    private static final int MEMORY_HOURS = 35 * 24;

    private final Telemetry telemetry;
    private final Map<String, Double> limits;
    private final Map<String, ComponentSeries> series = new TreeMap<>();

    Unlabelled(Telemetry telemetry, Map<String, Double> limits) {
        this.telemetry = telemetry;
        this.limits = new TreeMap<>(limits);
        telemetry.components().forEach(one -> series.put(one.component(), one));
    }

    /** How far a metric departs from its own past, in spreads. */
    record Anomaly(String metric, double spreads) {}

    /** When a metric reaches its limit, in seconds from the last row; null where not within {@code spanSeconds}. */
    record Reached(String metric, double limit, long spanSeconds, @Nullable Long earliestSeconds,
            @Nullable Long expectedSeconds, @Nullable Long latestSeconds) {}

    /** The metric of a component that departs most, where that is an anomaly. */
    Optional<Anomaly> anomaly(String component) {
        List<Anomaly> found = new ArrayList<>();
        for (Metric metric : telemetry.metrics()) {
            Departure departure = new Departure();
            for (double hour : hours(component, metric)) {
                departure.see(hour);
            }
            if (departure.isAnomaly()) {
                found.add(new Anomaly(metric.name(), departure.size()));
            }
        }
        return found.stream().max(Comparator.comparingDouble(one -> Math.abs(one.spreads())));
    }

    boolean hasLimits() {
        return !limits.isEmpty();
    }

    /** Those of the metrics with a limit whose record is long enough. */
    List<Reached> outlook(String component) {
        List<Reached> all = new ArrayList<>();
        for (Metric metric : telemetry.metrics()) {
            Double limit = limits.get(metric.name());
            if (limit != null) {
                MetricForecaster.farthest(hours(component, metric))
                        .map(ahead -> reached(metric.name(), limit, ahead)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Reached reached(String metric, double limit, MetricOutlook ahead) {
        long span = ahead.step().multipliedBy(ahead.expected().length).toSeconds();
        Optional<Crossing> crossing = ahead.timeTo(limit);
        return new Reached(metric, limit, span, crossing.map(found -> found.earliest().toSeconds()).orElse(null),
                crossing.flatMap(Crossing::expected).map(Duration::toSeconds).orElse(null),
                crossing.flatMap(Crossing::latest).map(Duration::toSeconds).orElse(null));
    }

    private double[] hours(String component, Metric metric) {
        ComponentSeries one = series.get(component);
        if (one == null || !metric.isNumeric()) {
            return new double[0];
        }
        long[] times = new long[one.rows()];
        double[] values = new double[one.rows()];
        for (int row = 0; row < times.length; row++) {
            times[row] = one.timeAt(row);
        }
        one.copyColumn(telemetry.metrics().indexOf(metric), values);
        return HourlyCourse.of(times, values, one.lastTime(), MEMORY_HOURS);
    }
}
