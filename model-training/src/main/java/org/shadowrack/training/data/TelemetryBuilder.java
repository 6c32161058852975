package org.shadowrack.training.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects rows of many components, in any order, into {@link Telemetry}. Not safe for use by several threads. */
public final class TelemetryBuilder {

    private final List<Metric> metrics;
    private final Map<String, SeriesBuilder> series = new TreeMap<>();

    /** A builder for rows of these metrics. */
    public TelemetryBuilder(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
    }

    /**
     * Adds a row. Of several rows of a component at one instant the one added last stays.
     *
     * @param component the component's identifier
     * @param time      milliseconds since the epoch
     * @param values    one value a metric in the order of the metrics, NaN where missing; copied
     */
    public void add(String component, long time, double[] values) {
        if (values.length != metrics.size()) {
            throw new IllegalArgumentException("Got " + values.length + " values for " + metrics.size() + " metrics");
        }
        series.computeIfAbsent(component, _ -> new SeriesBuilder(metrics.size())).add(time, values);
    }

    /** The telemetry of all rows added. */
    public Telemetry build() {
        return new Telemetry(metrics, series.entrySet().stream().map(e -> e.getValue().build(e.getKey())).toList());
    }
}
