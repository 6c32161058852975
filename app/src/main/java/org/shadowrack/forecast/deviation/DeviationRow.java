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
 * @param hours since the present departure began, 0 without one
 * @param level mean of the departure's last three hours, in spreads
 * @param growth logarithm of the level against that half-way through; above 0 while it grows
 * @param fading logarithm of the level against the departure's peak; below 0 when it has faded
 */
public record DeviationRow(Component component, long epochMilli, String metric, double hours,
        double level, double growth, double fading) {
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
