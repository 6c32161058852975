package org.shadowrack.decision;

import java.util.Comparator;
import java.util.Optional;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;

/**
 * The component of a host that comes closest to its threshold, or goes furthest beyond it.
 *
 * @param probability of failure within {@link #HORIZON}, 0 to 1
 * @param urgency probability against the threshold of pre-staging
 */
record HostRisk(ComponentId component, ComponentKind kind, double probability, double urgency) {
    /** What thresholds are about: a shift's notice, and the horizon that every model answers for. */
    static final Horizon HORIZON = Horizon.H24;

    /** The worst of a host's forecasts; empty where every model abstains. */
    static Optional<HostRisk> of(AdvicePolicy.Situation situation, String host, Thresholds thresholds) {
        return situation.topology().ofService(host)
                .flatMap(component -> predicted(situation, component, thresholds).stream())
                .max(Comparator.comparingDouble(HostRisk::urgency).thenComparing(HostRisk::component));
    }

    private static Optional<HostRisk> predicted(AdvicePolicy.Situation situation, Component component,
            Thresholds thresholds) {
        if (!(situation.forecasts().get(component.id()) instanceof Predicted predicted)) {
            return Optional.empty();
        }
        double probability = predicted.within(HORIZON);
        double threshold = Math.max(1e-9, thresholds.prestage(component.kind()));
        return Optional.of(new HostRisk(component.id(), component.kind(), probability, probability / threshold));
    }
}
