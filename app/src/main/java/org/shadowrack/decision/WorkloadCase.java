package org.shadowrack.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.decision.AdvicePolicy.Situation;
import org.shadowrack.model.decision.Evidence;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Workload;

/**
 * One workload with all that its advice depends on.
 *
 * @param home the host that is judged: where it is, or where it came from while that can be taken back
 * @param target the host it would go to, or has gone to
 * @param risk of {@code home}; empty where every model abstains
 * @param running its migration under way, stuck ones included; null without one
 * @param past its ended migrations, newest first
 */
record WorkloadCase(Situation situation, Workload workload, String home, String target, Optional<HostRisk> risk,
        @Nullable MigrationView running, List<MigrationView> past, Thresholds thresholds, ControlGroup controls) {

    static WorkloadCase of(Situation situation, Workload workload, Thresholds thresholds, ControlGroup controls) {
        List<MigrationView> own = situation.migrations().stream()
                .filter(migration -> migration.workload().equals(workload.name()))
                .sorted(Comparator.comparing((MigrationView migration) -> migration.id().value()).reversed()).toList();
        MigrationView running = own.stream().filter(migration -> !isOver(migration)).findFirst().orElse(null);
        String home = running == null ? workload.primary() : running.from();
        String target = running == null ? workload.shadow() : running.to();
        return new WorkloadCase(situation, workload, home, target,
                HostRisk.of(situation, home, thresholds, thresholds.factor(workload.criticality()),
                        part -> !controls.spares(part.id(), workload.criticality())),
                running, own.stream().filter(WorkloadCase::isOver).toList(), thresholds, controls);
    }

    static boolean isOver(MigrationView migration) {
        return migration.state() == MigrationState.COMMITTED || migration.state() == MigrationState.ROLLED_BACK;
    }

    String name() {
        return workload.name();
    }

    boolean homeFailed() {
        return situation.failed().contains(home);
    }

    boolean targetFailed() {
        return situation.failed().contains(target);
    }

    /** A component of the home that would reach a threshold if its forecast were not left to come true. */
    Optional<String> spared(double threshold) {
        return situation.topology().ofService(home)
                .filter(part -> controls.spares(part.id(), workload.criticality()))
                .filter(part -> situation.forecasts().get(part.id()) instanceof Predicted predicted
                        && predicted.within(HostRisk.HORIZON) >= threshold)
                .map(Component::name).findFirst();
    }

    /** A component of the home that is unusual, where no model tells how likely it fails. Told, never acted on. */
    Optional<String> unusual() {
        return situation.topology().ofService(home)
                .filter(part -> situation.forecasts().get(part.id()) instanceof Abstained abstained
                        && abstained.anomaly() != null)
                .map(Component::name).findFirst();
    }

    /** For the order: hosts that are down first, then by how far the risk is beyond its threshold. */
    double urgency() {
        return homeFailed() ? Double.MAX_VALUE : risk.map(HostRisk::urgency).orElse(-1.0);
    }

    /** Whether the forecast has held a threshold. */
    boolean reaches(double threshold) {
        return risk.isPresent() && risk.get().sustained() >= threshold;
    }

    /** Whether all forecasts of the host have stayed below the release level. */
    boolean passed() {
        return risk.isPresent() && risk.get().calm();
    }

    double threshold(java.util.function.ToDoubleFunction<ComponentKind> which) {
        return thresholds.factor(workload.criticality())
                * which.applyAsDouble(risk.map(HostRisk::kind).orElse(ComponentKind.SERVER));
    }

    Evidence evidence(double threshold, String reason) {
        return new Evidence(risk.map(HostRisk::component).orElse(null), situation.at(),
                homeFailed() ? 1 : risk.map(HostRisk::probability).orElse(0.0), HostRisk.HORIZON, threshold, reason);
    }
}
