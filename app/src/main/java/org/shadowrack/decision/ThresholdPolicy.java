package org.shadowrack.decision;

import java.util.Comparator;
import java.util.List;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.decision.Evidence;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** Thresholds with hysteresis, cool-down, caps and a freeze. Stateless: what was done before is read from the migrations. */
final class ThresholdPolicy implements AdvicePolicy {
    private static final double FREEZE_SHARE = AdvicePolicies.FREEZE_SHARE;

    private final Thresholds thresholds;
    private final ControlGroup controls;

    ThresholdPolicy(Thresholds thresholds, ControlGroup controls) {
        this.thresholds = thresholds;
        this.controls = controls;
    }

    @Override
    public List<Advice> advise(Situation situation) {
        if (situation.unreachableShare() >= FREEZE_SHARE) {
            return situation.topology().workloads().stream().map(workload -> frozen(situation, workload)).toList();
        }
        Caps caps = Caps.of(situation, thresholds.settings());
        return situation.topology().workloads().stream()
                .map(workload -> WorkloadCase.of(situation, workload, thresholds, controls))
                .sorted(Comparator.comparing(WorkloadCase::urgency).reversed()
                        .thenComparing(one -> one.workload().criticality()).thenComparing(WorkloadCase::name))
                .map(one -> caps.grant(one, WorkloadAdvice.of(one))).toList();
    }

    @Override
    public boolean isControl(Component component, Topology topology) {
        List<Workload> there = topology.workloads().stream()
                .filter(workload -> workload.primary().equals(component.service())).toList();
        return !there.isEmpty()
                && there.stream().allMatch(workload -> controls.spares(component.id(), workload.criticality()));
    }

    private static Advice frozen(Situation situation, Workload workload) {
        String reason = Math.round(situation.unreachableShare() * 100)
                + " % of the services vanished in one round: the console may be cut off, so nothing moves by itself";
        return new Advice.CallHuman(workload.name(),
                new Evidence(null, situation.at(), 0, HostRisk.HORIZON, FREEZE_SHARE, reason));
    }
}
