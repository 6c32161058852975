package org.shadowrack.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;

/** Turns the current risk into one advice a workload. Pure: the same situation gives the same advice. */
public interface AdvicePolicy {
    /** The advice for every workload of the site, worst first. */
    List<Advice> advise(Situation situation);

    /** Whether a component's forecast is left to come true for every workload that is on its host, of which there is one. */
    default boolean isControl(Component component, Topology topology) {
        return false;
    }

    /**
     * All that the advice depends on.
     *
     * @param at as of when
     * @param topology with current health
     * @param forecasts newest of each component
     * @param failed hosts that are down now, by service name
     * @param migrations all that are not ended, and ended ones of the last days (for cool-down)
     * @param unreachableShare share of the services that vanished in the last round, 0 to 1
     * @param trails the last forecasts of components, the newest included; where one is missing, its newest stands alone
     */
    record Situation(Instant at, Topology topology, Map<ComponentId, Forecast> forecasts,
            java.util.Set<String> failed, List<MigrationView> migrations, double unreachableShare,
            Map<ComponentId, RiskTrail> trails) {}
}
