package org.shadowrack.training.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Collects single readings or whole series, as a console stores them, into rows. Readings of a component that share an instant
 * make one row; a metric that was not read at that instant keeps its last value for at most the hold time, and is missing after.
 * Not safe for use by several threads.
 */
public final class ReadingCollector {

    private final NavigableMap<String, Map<String, MetricReadings>> readings = new TreeMap<>();
    private final NavigableMap<String, Map<String, String>> names = new TreeMap<>();

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

    /** Says what a component is by a nominal metric that never changes, such as its kind; the last word counts. */
    public void name(String component, String metric, String value) {
        names.computeIfAbsent(metric, _ -> new TreeMap<>()).put(component, value);
    }

    private MetricReadings readingsOf(String component, String metric) {
        return readings.computeIfAbsent(component, _ -> new TreeMap<>()).computeIfAbsent(metric,
                _ -> new MetricReadings());
    }

    /** The rows of all readings added; numeric metrics ascend by name, nominal ones after them. What was collected is used up. */
    public Telemetry build(Duration hold) {
        List<String> numbers = readings.values().stream().flatMap(metrics -> metrics.keySet().stream()).distinct()
                .sorted()
                .toList();
        List<Metric> nominal = names.entrySet().stream()
                .map(name -> Metric.nominal(name.getKey(), List.copyOf(new TreeSet<>(name.getValue().values()))))
                .toList();
        TelemetryBuilder builder = new TelemetryBuilder(
                Stream.concat(numbers.stream().map(Metric::numeric), nominal.stream()).toList());
        RowMerge merge = new RowMerge(numbers, hold.toMillis());
        for (Map.Entry<String, Map<String, MetricReadings>> entry = readings
                .pollFirstEntry(); entry != null; entry = readings
                        .pollFirstEntry()) {
            String component = entry.getKey();
            double[] whole = new double[numbers.size() + nominal.size()];
            for (int i = 0; i < nominal.size(); i++) {
                whole[numbers.size() + i] = code(nominal.get(i), component);
            }
            merge.merge(entry.getValue(), (time, row) -> {
                System.arraycopy(row, 0, whole, 0, row.length);
                builder.add(component, time, whole);
            });
        }
        return builder.build();
    }

    private double code(Metric nominal, String component) {
        String value = names.getOrDefault(nominal.name(), Map.of()).get(component);
        return value == null ? Double.NaN : nominal.values().indexOf(value);
    }
}
