package org.shadowrack.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;

/**
 * The component of a host that comes closest to its threshold, or goes furthest beyond it.
 *
 * @param probability of failure within {@link #HORIZON}, 0 to 1, as of now
 * @param sustained the level that it has held, by the policy's persistence
 * @param urgency what it has held against the threshold of pre-staging
 * @param calm whether no component of the host has been above its release level lately
 */
record HostRisk(ComponentId component, ComponentKind kind, double probability, double sustained, double urgency,
        boolean calm) {
    /** What thresholds are about: a shift's notice, and the horizon that every model answers for. */
    static final Horizon HORIZON = Horizon.H24;

    /** The worst of those of a host's forecasts that count, for a workload there; empty where every model abstains. */
    static Optional<HostRisk> of(AdvicePolicy.Situation situation, String host, Thresholds thresholds,
            double factor, Predicate<Component> counts) {
        List<HostRisk> all = situation.topology().ofService(host).filter(counts)
                .flatMap(component -> predicted(situation, component, thresholds, factor).stream()).toList();
        boolean calm = all.stream().allMatch(HostRisk::calm);
        return all.stream().max(Comparator.comparingDouble(HostRisk::urgency).thenComparing(HostRisk::component))
                .map(worst -> new HostRisk(worst.component, worst.kind, worst.probability, worst.sustained,
                        worst.urgency, calm));
    }

    private static Optional<HostRisk> predicted(AdvicePolicy.Situation situation, Component component,
            Thresholds thresholds, double factor) {
        if (!(situation.forecasts().get(component.id()) instanceof Predicted predicted)) {
            return Optional.empty();
        }
        double probability = predicted.within(HORIZON);
        RiskTrail trail = situation.trails().getOrDefault(component.id(),
                RiskTrail.of(predicted.at().toEpochMilli(), probability));
        double sustained = trail.sustained(thresholds.persistence());
        double threshold = Math.max(1e-9, factor * thresholds.prestage(component.kind()));
        boolean calm = trail.peak(thresholds.persistence()) < factor * thresholds.release(component.kind());
        return Optional.of(new HostRisk(component.id(), component.kind(), probability, sustained,
                sustained / threshold, calm));
    }
}
