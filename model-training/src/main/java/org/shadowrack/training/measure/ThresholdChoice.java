package org.shadowrack.training.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Chooses an alarm threshold on scored lives.
 *
 * @param falseAlarms healthy components that may be alerted, per component-day; empty: by expected cost
 * @param missCost    what a missed failure costs, in alerts of healthy components
 */
public record ThresholdChoice(OptionalDouble falseAlarms, double missCost) {

    /** The threshold, from 0 to just above 1. */
    public double on(List<ScoredLife> lives, Set<String> failedComponents) {
        Fleet fleet = Fleet.of(lives, failedComponents, ScoredLife::peaks);
        double threshold = falseAlarms.isPresent()
                ? fleet.lowestFor((int) Math.floor(falseAlarms.getAsDouble() * fleet.days()))
                : cheapest(fleet);
        return Math.max(0, threshold);
    }

    /** Where missed failures and needless alerts together cost least; of equals the lowest, which warns earliest. Without failures, break-even. */
    private double cheapest(Fleet fleet) {
        if (fleet.warned().length == 0) {
            return 1 / missCost;
        }
        double best = Math.nextUp(1f);
        double least = fleet.warned().length * missCost + fleet.alerted(best);
        for (int i = fleet.warned().length - 1; i >= 0 && fleet.warned()[i] >= 0; i--) {
            double candidate = fleet.warned()[i];
            double cost = (fleet.warned().length - fleet.caught(candidate)) * missCost + fleet.alerted(candidate);
            if (cost <= least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }
}
