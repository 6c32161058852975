package org.shadowrack.capacity.pool;

import java.util.List;
import org.shadowrack.capacity.CapacityPool.Reservation;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** Whether a workload fits where it would go. Pure. */
final class Placement {
    /** Slots are sums of shares: differences below this are rounding. */
    private static final double ROUNDING = 1e-9;

    private Placement() {}

    static Outcome<Reservation> check(Topology topology, Reservation wanted, List<Reservation> held, String tried) {
        String shared = topology.workload(wanted.workload())
                .flatMap(workload -> AntiAffinity.shared(topology, workload.primary(), workload.shadow())).orElse("");
        if (!shared.isEmpty()) {
            return Outcome
                    .failed(Problem.refused("it shares " + shared + " with the primary: one fault would take both",
                            tried, "Declare a shadow that stands apart"));
        }
        double free = HostSlots.of(topology, wanted.host()) - taken(topology, wanted, held);
        return wanted.slots() <= free + ROUNDING
                ? Outcome.ok(wanted)
                : Outcome.failed(Problem.refused(
                        "only " + Math.max(0, free) + " of " + HostSlots.of(topology, wanted.host())
                                + " slots are free",
                        tried, "Commit or roll back another migration to that host, or declare a larger shadow"));
    }

    static Coverage coverage(Topology topology, Workload workload, List<Reservation> reservations) {
        double reserved = reservations.stream().filter(one -> one.host().equals(workload.shadow()))
                .filter(one -> one.workload().equals(workload.name())).mapToDouble(Reservation::slots).sum();
        Reservation wanted = new Reservation(workload.shadow(), "", workload.name(), workload.slots());
        double free = HostSlots.of(topology, workload.shadow()) - taken(topology, wanted,
                reservations.stream().filter(one -> one.host().equals(workload.shadow())).toList());
        boolean apart = AntiAffinity.shared(topology, workload.primary(), workload.shadow()).isEmpty();
        double gap = apart ? Math.max(0, workload.slots() - Math.max(0, free)) : workload.slots();
        return new Coverage(workload.name(), workload.shadow(), workload.slots(), reserved,
                gap < ROUNDING ? 0 : gap);
    }

    /** What others have of the host: reservations, and workloads at home there that have none. */
    static double taken(Topology topology, Reservation wanted, List<Reservation> held) {
        double reserved = held.stream().filter(one -> !one.workload().equals(wanted.workload()))
                .mapToDouble(Reservation::slots).sum();
        double resident = topology.workloads().stream().filter(workload -> workload.primary().equals(wanted.host()))
                .filter(workload -> !workload.name().equals(wanted.workload()))
                .filter(workload -> held.stream().noneMatch(one -> one.workload().equals(workload.name())))
                .mapToDouble(Workload::slots).sum();
        return reserved + resident;
    }
}
