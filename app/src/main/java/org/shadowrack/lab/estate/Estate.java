package org.shadowrack.lab.estate;

import java.util.List;
import org.shadowrack.lab.plane.HostDeclaration;
import org.shadowrack.lab.plane.WorkloadDeclaration;

/**
 * The whole lab as built.
 *
 * @param racks     primary ones first
 * @param workloads on about two thirds of the primary hosts
 */
public record Estate(List<RackPlan> racks, List<WorkloadPlan> workloads) {

    public Estate {
        racks = List.copyOf(racks);
        workloads = List.copyOf(workloads);
    }

    /**
     * Builds an estate; the same arguments give the same estate.
     *
     * @param racks primary racks, 1 to 99; half as many (at least two, so that no workload's shadow needs to stand in
     *              the rack of the same number) are added for the shadow
     * @param seed  of every random choice
     */
    public static Estate build(int racks, long seed) {
        return new EstateBuilder(racks, seed).build();
    }

    /** Every host; {@link HostPlan#index()} is its place here. */
    public List<HostPlan> hosts() {
        return racks.stream().flatMap(rack -> rack.hosts().stream()).toList();
    }

    /** Every host, as told to the workload plane. */
    public List<HostDeclaration> hostDeclarations() {
        return hosts().stream()
                .map(host -> new HostDeclaration(host.name(), host.rack(), host.shadow(), host.slots(), host.scale()))
                .toList();
    }

    /** Every workload, as told to the workload plane. */
    public List<WorkloadDeclaration> workloadDeclarations() {
        return workloads.stream().map(WorkloadPlan::declaration).toList();
    }
}
