package org.shadowrack.lab.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.lab.physics.Demand;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.plane.WorkloadDeclaration;

/** Puts a workload on two of every three primary hosts, and declares a shadow for each in a rack of another number. */
final class WorkloadAssignment {

    private static final String PROFILE = "lab-continuous";

    private final List<RackPlan> racks;
    private final long seed;
    private final Map<String, Integer> taken = new HashMap<>();

    WorkloadAssignment(List<RackPlan> racks, long seed) {
        this.racks = racks;
        this.seed = seed;
    }

    List<WorkloadPlan> assign() {
        List<WorkloadPlan> plans = new ArrayList<>();
        for (HostPlan host : hosts(false)) {
            if (host.index() % 3 != 2) {
                plans.add(plan(WorkloadCatalogue.entry(plans.size()), host));
            }
        }
        return plans;
    }

    private WorkloadPlan plan(WorkloadCatalogue.Entry entry, HostPlan primary) {
        HostPlan shadow = leastTaken(primary);
        taken.merge(shadow.name(), entry.slots(), Integer::sum);
        var declaration = new WorkloadDeclaration(entry.name(), entry.criticality(), primary.name(), shadow.name(),
                entry.slots(), entry.bytes(), PROFILE);
        return new WorkloadPlan(declaration, varied(entry.demand(), Noise.stream(seed, "demand/" + entry.name())));
    }

    private HostPlan leastTaken(HostPlan primary) {
        String number = primary.rack().substring(1);
        return hosts(true).stream()
                .filter(host -> !host.rack().endsWith(number))
                .min(Comparator.comparingInt(host -> taken.getOrDefault(host.name(), 0)))
                .orElseThrow();
    }

    private List<HostPlan> hosts(boolean shadow) {
        return racks.stream().filter(rack -> rack.shadow() == shadow).flatMap(rack -> rack.hosts().stream()).toList();
    }

    private static Demand varied(Demand demand, long stream) {
        double size = Noise.between(0.75, 1.3, stream, 0);
        double later = Noise.between(-1.5, 1.5, stream, 1);
        return new Demand(demand.base() * size, demand.daily() * size, demand.peakHour() + later, demand.weekend(),
                demand.batch() * size);
    }
}
