package org.shadowrack.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;

/**
 * How a site's forecasters are kept.
 *
 * @param retrainEvery how long after a training the next begins by itself; null for never
 * @param recalibrateEvery how long after probabilities were last corrected by what became of forecasts they are again; null for never
 * @param controlShare share of the components, 0 to 0.5, whose workloads are not moved by forecasts, so that it stays known
 *        whether forecasts come true
 * @param criticalControls whether critical workloads may be left where they are for that
 * @param limits values that a metric must stay below, in the unit of its readings, by {@code kind.metric} or by metric alone; where
 *        nothing is said of a metric its sensor's own threshold is its limit, and where that is not told one that is usual
 */
public record ForecastSettings(@Nullable Duration retrainEvery, @Nullable Duration recalibrateEvery,
        double controlShare, boolean criticalControls, Map<String, Double> limits) {
    /** Nothing by itself, and one component in fifty as a control. */
    public static final ForecastSettings DEFAULT = new ForecastSettings(null, null, 0.02, false, Map.of());

    /** As data sheets of processors, memory and drives commonly have them, °C, and of load, %. */
    private static final Map<String, Double> USUAL = Map.of("cpu.temperature", 90.0, "dimm.temperature", 85.0,
            "drive.temperature", 60.0, "utilization", 95.0);

    public ForecastSettings {
        limits = Map.copyOf(limits);
    }

    /** The same with another share of controls. */
    public ForecastSettings withControls(double share) {
        return new ForecastSettings(retrainEvery, recalibrateEvery, share, criticalControls, limits);
    }

    /** The limit of a component's metric, and who says so; empty where nobody does. */
    public Optional<Limit> limit(Component component, String metric) {
        return Limit.of(named(limits, component.kind(), metric), Limit.Source.SITE)
                .or(() -> Limit.of(component.limits().get(metric), Limit.Source.SENSOR))
                .or(() -> Limit.of(named(USUAL, component.kind(), metric), Limit.Source.USUAL));
    }

    private static @Nullable Double named(Map<String, Double> limits, ComponentKind kind, String metric) {
        Double own = limits.get(kind.word() + "." + metric);
        return own != null ? own : limits.get(metric);
    }
}
