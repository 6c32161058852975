package org.shadowrack.capacity.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many slots the shadow should have. The demand is the sum of independent workloads, each of which needs its slots
 * with the probability that its host fails: a Poisson–binomial distribution, convolved exactly. Pure.
 */
public final class ShadowSizing {
    private ShadowSizing() {}

    /**
     * The trade-off from no slots to room for all at once.
     *
     * @param demands of the workloads that share the pool
     * @param costs of an idle slot and of a slot that is lacking
     */
    public static Sizing size(List<Demand> demands, Costs costs) {
        double[] chance = distribution(demands);
        List<Point> curve = new ArrayList<>();
        for (int slots = 0; slots < chance.length; slots++) {
            curve.add(new Point(slots, shortfall(chance, slots),
                    slots * costs.slotPerMonth() + lacking(chance, slots) * costs.lackingSlotPerMonth()));
        }
        int recommended = curve.stream().min(Comparator.comparingDouble(Point::costPerMonth)).orElseThrow().slots();
        return new Sizing(recommended, curve);
    }

    /** The chance of each total of slots, from 0 to all. */
    static double[] distribution(List<Demand> demands) {
        double[] chance = {1};
        for (Demand demand : demands) {
            int slots = (int) Math.ceil(demand.slots());
            double[] next = new double[chance.length + slots];
            for (int total = 0; total < chance.length; total++) {
                next[total] += chance[total] * (1 - demand.probability());
                next[total + slots] += chance[total] * demand.probability();
            }
            chance = next;
        }
        return chance;
    }

    private static double shortfall(double[] chance, int slots) {
        double beyond = 0;
        for (int total = chance.length - 1; total > slots; total--) {
            beyond += chance[total];
        }
        return Math.min(1, beyond);
    }

    private static double lacking(double[] chance, int slots) {
        double expected = 0;
        for (int total = slots + 1; total < chance.length; total++) {
            expected += chance[total] * (total - slots);
        }
        return expected;
    }

    /**
     * One workload.
     *
     * @param slots it needs on the shadow, above 0
     * @param probability that it needs them within the period that the costs are for, 0 to 1
     */
    public record Demand(double slots, double probability) {
        public Demand {
            if (!(slots > 0) || !(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("slots " + slots + ", probability " + probability);
            }
        }
    }

    /**
     * Stated costs, in any one currency.
     *
     * @param slotPerMonth a slot kept ready
     * @param lackingSlotPerMonth an outage for want of one slot, when it happens within the month
     */
    public record Costs(double slotPerMonth, double lackingSlotPerMonth) {}

    /** The cheapest size, and the whole curve. */
    public record Sizing(int recommended, List<Point> curve) {
        public Sizing {
            curve = List.copyOf(curve);
        }
    }

    /** One size: the chance that it is too small, and what it costs with the expected outages. */
    public record Point(int slots, double shortfallProbability, double costPerMonth) {}
}
