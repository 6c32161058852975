package org.shadowrack.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.Observation.Unreachable;
import org.shadowrack.model.telemetry.Severity;

/** Makes the standing alarms of each round, and remembers since when each stands. Used by the round's thread alone. */
final class AlarmList {
    private final Map<String, Instant> since = new HashMap<>();

    /** Everything abnormal at {@code at}, most severe first, then oldest. */
    List<Alarm> standing(Instant at, Topology topology, Risks risks, List<Observation> observations,
            Map<String, String> acknowledged) {
        List<Raised> raised = new ArrayList<>();
        topology.components().values().forEach(component -> health(component, raised));
        risks.forecasts.values().forEach(forecast -> forecast(forecast, topology, risks, raised));
        observations.forEach(observation -> unreachable(observation, raised));
        since.keySet().retainAll(raised.stream().map(Raised::id).toList());
        return raised.stream()
                .map(alarm -> new Alarm(alarm.id, alarm.severity, alarm.component, alarm.text,
                        since.computeIfAbsent(alarm.id, id -> at), acknowledged.get(alarm.id), alarm.action))
                .sorted(Comparator.comparing(Alarm::severity).thenComparing(Alarm::since)).toList();
    }

    private static void health(Component component, List<Raised> raised) {
        if (component.health() == Health.CRITICAL) {
            raised.add(new Raised("health:" + component.id(), Severity.CRITICAL, component.id(),
                    component.name() + " of " + component.service() + " is critical", "replace"));
        } else if (component.health() == Health.WARNING) {
            raised.add(new Raised("health:" + component.id(), Severity.MEDIUM, component.id(),
                    component.name() + " of " + component.service() + " reports a warning", "look"));
        }
    }

    /** Raised when the risk has held the threshold, and kept until it has stayed below the release level: no chatter between. */
    private void forecast(Forecast forecast, Topology topology, Risks risks, List<Raised> raised) {
        RiskTrail trail = risks.trails.get(forecast.component());
        if (!(forecast instanceof Predicted predicted) || trail == null) {
            return;
        }
        topology.component(predicted.component()).ifPresent(component -> {
            Persistence persistence = Persistence.of(risks.policy.restraint());
            String id = "forecast:" + component.id();
            double prestage = threshold(risks.policy.prestageThreshold(), component);
            double held = trail.sustained(persistence);
            boolean stays = since.containsKey(id) && trail.peak(persistence) >= prestage * risks.policy.releaseBelow();
            if (held >= prestage || stays) {
                boolean now = held >= threshold(risks.policy.cutoverThreshold(), component);
                raised.add(new Raised(id, now ? Severity.CRITICAL : Severity.HIGH, component.id(),
                        String.format(Locale.ROOT, "%s of %s: %.0f %% within 24 h", component.name(),
                                component.service(), predicted.within(Horizon.H24) * 100),
                        now ? "cut over" : "pre-stage"));
            }
        });
    }

    private static double threshold(Map<String, Double> thresholds, Component component) {
        return thresholds.getOrDefault(component.kind().word(), thresholds.getOrDefault("default", 1.0));
    }

    private static void unreachable(Observation observation, List<Raised> raised) {
        if (observation instanceof Unreachable gone) {
            raised.add(new Raised("unreachable:" + gone.service(), Severity.HIGH, null,
                    gone.service() + " does not answer: " + gone.reason(), "check BMC"));
        }
    }

    /** The newest forecasts, what led up to them, and the policy that judges them. */
    record Risks(Map<ComponentId, Forecast> forecasts, Map<ComponentId, RiskTrail> trails, PolicySettings policy) {}

    private record Raised(String id, Severity severity, @org.jspecify.annotations.Nullable ComponentId component,
            String text, String action) {}
}
