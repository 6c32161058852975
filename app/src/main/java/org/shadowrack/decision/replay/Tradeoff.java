package org.shadowrack.decision.replay;

import java.util.List;
import java.util.Optional;
import org.shadowrack.decision.replay.ThresholdReplay.Consequence;

/**
 * What each threshold would have meant on a site's own record, and which is the cheapest.
 *
 * @param points ascending by threshold
 * @param proposal the cheapest of those within the budget; empty where the record holds no failure, or none keeps to the budget
 * @param failures that the record holds: few failures make a weak proposal, whatever its interval
 */
public record Tradeoff(List<Point> points, Optional<Proposal> proposal, int failures) {
    public Tradeoff {
        points = List.copyOf(points);
    }

    /** One threshold; the cost is that of missed failures and false moves in 30 days. */
    public record Point(double threshold, Consequence consequence, double costPerMonth) {}

    /**
     * A threshold to use, with what its choice rests on: 400 resamples of the components with replacement (the bootstrap; Efron 1979).
     *
     * @param point the cheapest
     * @param low 5 % of the resamples propose a threshold below this
     * @param high 5 % propose one above this
     * @param costLow 5 % of the resamples make it cheaper than this, for 30 days
     * @param costHigh 5 % make it dearer than this
     */
    public record Proposal(Point point, double low, double high, double costLow, double costHigh) {}
}
