package org.shadowrack.inventory;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** Holds the declared shadows against what was discovered. Several primaries may share a shadow, and have several. Pure. */
public final class ShadowPlan {
    private ShadowPlan() {}

    /** What of the plan can't be carried out as it stands; a service that was not reached is not held against it. */
    public static List<Problem> problems(Topology topology) {
        List<Problem> problems = new ArrayList<>();
        for (Shadowing shadowing : topology.shadowings()) {
            String tried = "Checking the shadow of " + shadowing.primary();
            missing(topology, shadowing.granularity(), shadowing.primary(), tried, problems);
            missing(topology, shadowing.granularity(), shadowing.shadow(), tried, problems);
        }
        for (Workload workload : topology.workloads()) {
            boolean declared = topology.shadowings().stream()
                    .anyMatch(one -> host(one.primary()).equals(workload.primary())
                            && host(one.shadow()).equals(workload.shadow()));
            if (!declared && !topology.shadowings().isEmpty()) {
                problems.add(Problem.badInput(workload.shadow() + " is not declared as a shadow of "
                        + workload.primary(), "Checking the shadow of " + workload.name(),
                        "Add the pair to shadowings, or name another shadow"));
            }
        }
        return problems;
    }

    private static String host(String side) {
        int slash = side.indexOf('/');
        return slash < 0 ? side : side.substring(0, slash);
    }

    private static void missing(Topology topology, Granularity granularity, String side, String tried,
            List<Problem> problems) {
        boolean reached = topology.ofService(host(side)).findAny().isPresent();
        if (reached && granularity != Granularity.SYSTEM && topology.component(new ComponentId(side)).isEmpty()) {
            problems.add(Problem.badInput("there is no component " + side, tried,
                    "Name a component as 'discover' lists it"));
        }
    }
}
