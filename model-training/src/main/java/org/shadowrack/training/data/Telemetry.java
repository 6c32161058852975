package org.shadowrack.training.data;

import java.util.List;

/**
 * The telemetry of many components with one common list of metrics. Immutable.
 *
 * @param metrics    the columns
 * @param components the series, ascending by the component's identifier
 */
public record Telemetry(List<Metric> metrics, List<ComponentSeries> components) {

    /** Copies the lists. */
    public Telemetry {
        metrics = List.copyOf(metrics);
        components = List.copyOf(components);
    }

    /** How many rows there are in all. */
    public long rows() {
        return components.stream().mapToLong(ComponentSeries::rows).sum();
    }

    /** The latest instant of any component, in milliseconds since the epoch; the lowest long when empty. */
    public long lastTime() {
        return components.stream().mapToLong(ComponentSeries::lastTime).max().orElse(Long.MIN_VALUE);
    }
}
