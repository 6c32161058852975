package org.shadowrack.decision.replay;

/**
 * What alarms and their absence cost, in any one currency.
 *
 * @param missedFailure an outage that no alarm foretold, above 0
 * @param falseMove a move that no failure followed, above 0
 * @param mostFalsePerMonth false moves in 30 days that people put up with, whatever they save; infinite for no limit
 */
public record Costs(double missedFailure, double falseMove, double mostFalsePerMonth) {
    /** An outage hurts as much as ten needless moves, and more than four of these a month are too many. */
    public static final Costs USUAL = new Costs(10, 1, 4);
}
