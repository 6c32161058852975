package org.shadowrack.ui.pool;

import java.util.List;
import org.shadowrack.capacity.sizing.ShadowSizing;
import org.shadowrack.capacity.sizing.ShadowSizing.Costs;
import org.shadowrack.capacity.sizing.ShadowSizing.Demand;
import org.shadowrack.capacity.sizing.ShadowSizing.Point;
import org.shadowrack.capacity.sizing.ShadowSizing.Sizing;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;

/**
 * What each size of the shadow would cost a day, by what is forecast of the hosts now. Pure.
 *
 * @param sizing the cheapest size, and the whole curve; costs are for a day
 * @param present slots that the workloads' shadows have for them now
 */
record SizingCurve(Sizing sizing, double present) {
    private static final double MONTH_DAYS = 30;

    /**
     * From the newest picture: a workload needs its slots with the probability that its host's worst component fails within
     * a day.
     *
     * @param slotMonth what a slot costs that is kept ready for 30 days
     * @param outage what an outage for want of one slot costs
     */
    static SizingCurve of(Fleet fleet, double slotMonth, double outage) {
        List<Demand> demands = fleet.snapshot().topology().workloads().stream().map(workload -> {
            Host home = fleet.hosts().get(workload.primary());
            return new Demand(workload.slots(), home == null ? 0 : Math.clamp(home.risk(), 0, 1));
        }).toList();
        double present = fleet.snapshot().coverage().stream().mapToDouble(one -> one.demand() - one.gap()).sum();
        return new SizingCurve(ShadowSizing.size(demands, new Costs(slotMonth / MONTH_DAYS, outage)), present);
    }

    /** The point of the cheapest size. */
    Point cheapest() {
        return sizing.curve().get(sizing.recommended());
    }

    /** Where the curve needs no longer be drawn: past the cheapest and the present, and past any shortfall that counts. */
    int drawn() {
        int needed = (int) sizing.curve().stream().filter(point -> point.shortfallProbability() > 1e-6).count();
        return Math.min(sizing.curve().size(), Math.max(needed, sizing.recommended()) + 3);
    }
}
