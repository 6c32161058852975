package org.shadowrack.operations.alarms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;

/**
 * What a round saw that may be abnormal.
 *
 * @param at the site's time
 * @param topology with current health, and each workload at its present home
 * @param risks what is forecast
 * @param observations of the services
 * @param failedHosts hosts that are down, by service
 * @param migrations newest first
 * @param unstored why the round's readings could not be stored
 */
public record Seen(Instant at, Topology topology, Risks risks, List<Observation> observations, Set<String> failedHosts,
        List<MigrationView> migrations, Optional<Problem> unstored) {
    public Seen {
        observations = List.copyOf(observations);
        failedHosts = Set.copyOf(failedHosts);
        migrations = List.copyOf(migrations);
    }

    /**
     * The newest forecasts, what led up to them, and the policy that judges them.
     *
     * @param controls whether a component's forecast is left to come true
     */
    public record Risks(Map<ComponentId, Forecast> forecasts, Map<ComponentId, RiskTrail> trails,
            PolicySettings policy, Predicate<Component> controls) {
        /** Where every forecast counts. */
        public Risks(Map<ComponentId, Forecast> forecasts, Map<ComponentId, RiskTrail> trails,
                PolicySettings policy) {
            this(forecasts, trails, policy, component -> false);
        }
    }
}
