package org.shadowrack.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentKind;

/**
 * How a site's forecasters are kept.
 *
 * @param retrainEvery how long after a training the next begins by itself; null for never
 * @param recalibrateEvery how long after probabilities were last corrected by what became of forecasts they are again; null for never
 * @param controlShare share of the components, 0 to 0.5, whose workloads are not moved by forecasts, so that it stays known
 *        whether forecasts come true
 * @param criticalControls whether critical workloads may be left where they are for that
 * @param limits values that a metric must stay below, in the unit of its readings, by {@code kind.metric} or by metric alone
 */
public record ForecastSettings(@Nullable Duration retrainEvery, @Nullable Duration recalibrateEvery,
        double controlShare, boolean criticalControls, Map<String, Double> limits) {
    /**
     * Nothing by itself, one component in fifty as a control, and limits as data sheets of processors, memory and drives commonly have them, °C, and
     * of load, %.
     */
    public static final ForecastSettings DEFAULT = new ForecastSettings(null, null, 0.02, false,
            Map.of("cpu.temperature", 90.0,
                    "dimm.temperature", 85.0, "drive.temperature", 60.0, "utilization", 95.0));

    public ForecastSettings {
        limits = Map.copyOf(limits);
    }

    /** The same with another share of controls. */
    public ForecastSettings withControls(double share) {
        return new ForecastSettings(retrainEvery, recalibrateEvery, share, criticalControls, limits);
    }

    /** The limit of a metric of a kind; empty where it has none. */
    public Optional<Double> limit(ComponentKind kind, String metric) {
        Double own = limits.get(kind.word() + "." + metric);
        return Optional.ofNullable(own != null ? own : limits.get(metric));
    }
}
