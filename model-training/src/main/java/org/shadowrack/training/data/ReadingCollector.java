package org.shadowrack.training.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Collects single readings or whole series, as a console stores them, into rows. Readings of a component that share an instant
 * make one row; a metric that was not read at that instant keeps its last value for at most the hold time, and is missing after.
 * Not safe for use by several threads.
 */
public final class ReadingCollector {

    private final NavigableMap<String, Map<String, MetricReadings>> readings = new TreeMap<>();

    /**
     * Adds a reading; NaN and infinite values are left out.
     *
     * @param component the component's identifier
     * @param time      milliseconds since the epoch
     * @param metric    the metric's name
     * @param value     the value in SI units
     */
    public void add(String component, long time, String metric, double value) {
        readingsOf(component, metric).add(time, value);
    }

    /** Adds a series of readings of one metric, in any order; of two at one instant the later in the series stays. */
    public void add(String component, String metric, long[] times, double[] values) {
        MetricReadings target = readingsOf(component, metric);
        for (int i = 0; i < times.length; i++) {
            target.add(times[i], values[i]);
        }
    }

    private MetricReadings readingsOf(String component, String metric) {
        return readings.computeIfAbsent(component, _ -> new TreeMap<>()).computeIfAbsent(metric,
                _ -> new MetricReadings());
    }

    /** The rows of all readings added; metrics ascend by name. What was collected is used up. */
    public Telemetry build(Duration hold) {
        List<String> names = readings.values().stream().flatMap(metrics -> metrics.keySet().stream()).distinct()
                .sorted()
                .toList();
        TelemetryBuilder builder = new TelemetryBuilder(names.stream().map(Metric::numeric).toList());
        RowMerge merge = new RowMerge(names, hold.toMillis());
        for (Map.Entry<String, Map<String, MetricReadings>> entry = readings
                .pollFirstEntry(); entry != null; entry = readings
                        .pollFirstEntry()) {
            String component = entry.getKey();
            merge.merge(entry.getValue(), (time, row) -> builder.add(component, time, row));
        }
        return builder.build();
    }
}
