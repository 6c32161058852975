package org.shadowrack.operations.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.operations.alarms.Seen.Risks;

/** Alarms of forecasts: raised when the risk has held the threshold, kept until it has stayed below the release level. */
record RiskAlarms(Risks risks) {
    /** {@code standing}: the ids that stand already, which keeps an alarm from chattering between the levels. */
    List<Raised> of(Topology topology, Set<String> standing) {
        List<Raised> raised = new ArrayList<>();
        risks.forecasts().values().forEach(forecast -> {
            RiskTrail trail = risks.trails().get(forecast.component());
            if (forecast instanceof Predicted predicted && trail != null) {
                topology.component(predicted.component())
                        .ifPresent(component -> judge(predicted, component, trail, standing, raised));
            }
        });
        return raised;
    }

    private void judge(Predicted predicted, Component component, RiskTrail trail, Set<String> standing,
            List<Raised> raised) {
        Persistence persistence = Persistence.of(risks.policy().restraint());
        double prestage = threshold(risks.policy().prestageThreshold(), component);
        double held = trail.sustained(persistence);
        boolean stays = standing.contains("forecast:" + component.id())
                && trail.peak(persistence) >= prestage * risks.policy().releaseBelow();
        if (held >= prestage || stays) {
            boolean now = held >= threshold(risks.policy().cutoverThreshold(), component);
            raised.add(Raised.of("forecast", now ? Severity.CRITICAL : Severity.HIGH, component,
                    String.format(Locale.ROOT, ": %.0f %% within 24 h", predicted.within(Horizon.H24) * 100),
                    risks.controls().test(component) ? "none: a control" : now ? "cut over" : "pre-stage"));
        }
    }

    private static double threshold(Map<String, Double> thresholds, Component component) {
        return thresholds.getOrDefault(component.kind().word(), thresholds.getOrDefault("default", 1.0));
    }
}
