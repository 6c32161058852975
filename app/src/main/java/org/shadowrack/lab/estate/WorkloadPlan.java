package org.shadowrack.lab.estate;

import org.shadowrack.lab.physics.Demand;
import org.shadowrack.lab.plane.WorkloadDeclaration;

/**
 * One workload with what the lab alone knows about it.
 *
 * @param declaration what is told to everyone
 * @param demand      how much it will ask for
 */
public record WorkloadPlan(WorkloadDeclaration declaration, Demand demand) {}
