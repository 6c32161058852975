package org.shadowrack.ui.pool;

import java.util.List;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;

/**
 * The pool in four figures. Pure.
 *
 * @param workloads declared with a shadow
 * @param covered of them, those that fit whole
 * @param demand slots they need together
 * @param reserved slots held now
 * @param gap slots lacking
 */
record PoolFigures(int workloads, int covered, double demand, double reserved, double gap) {
    static PoolFigures of(List<Coverage> coverage) {
        return new PoolFigures(coverage.size(), (int) coverage.stream().filter(one -> one.gap() <= 0).count(),
                coverage.stream().mapToDouble(Coverage::demand).sum(),
                coverage.stream().mapToDouble(Coverage::reserved).sum(),
                coverage.stream().mapToDouble(Coverage::gap).sum());
    }

    /** The share of the workloads that fit whole, percent; 100 where there are none. */
    double coveredPercent() {
        return workloads == 0 ? 100 : 100.0 * covered / workloads;
    }

    /** The share of the demand that is held now, percent. */
    double reservedPercent() {
        return demand == 0 ? 0 : 100 * reserved / demand;
    }
}
