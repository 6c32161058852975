package org.shadowrack.forecast.deviation;

import java.time.Duration;
import java.util.Optional;
import org.shadowrack.model.forecast.Forecast.Anomaly;
import org.shadowrack.model.site.Component;

/**
 * How a component stands at the end of a slot, free of units, so that components of all kinds can be compared.
 *
 * @param component whose
 * @param epochMilli the slot's end
 * @param metric the metric that deviates most; empty where nothing can be told yet
 * @param deviation the greatest deviation of its metrics from its peers or its own past, in spreads; 0 or more
 * @param hours since the present departure began, 0 without one
 * @param level mean of the departure's last three hours, in spreads
 * @param growth logarithm of the level against that half-way through; above 0 while it grows
 * @param fading logarithm of the level against the departure's peak; below 0 when it has faded
 * @param area the departure's levels summed up, in spread-hours
 * @param host the upper quartile of the deviations of the host's components: high where the cause is common
 */
public record DeviationRow(Component component, long epochMilli, String metric, double deviation, double hours,
        double level, double growth, double fading, double area, double host) {
    private static final double FAR = 6;
    private static final double LONG_ENOUGH_HOURS = 3;
    private static final double FADED = -0.5;

    /** Whether it has been far from usual for hours, and still is: what may be called an anomaly without any label. */
    public boolean isAnomaly() {
        return hours >= LONG_ENOUGH_HOURS && level >= FAR && fading > FADED;
    }

    /** What is unusual; empty where that is no anomaly. */
    public Optional<Anomaly> anomaly() {
        return isAnomaly()
                ? Optional.of(new Anomaly(metric, level, Duration.ofMinutes(Math.round(hours * 60))))
                : Optional.empty();
    }
}
