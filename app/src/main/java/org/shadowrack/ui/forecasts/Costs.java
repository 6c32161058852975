package org.shadowrack.ui.forecasts;

import org.shadowrack.operations.Operations.Consequence;

/**
 * What things cost here, in one currency of the operator's choice.
 *
 * @param outage a failure that was not caught, at least 0
 * @param falseMove a migration that no failure followed, at least 0
 */
record Costs(double outage, double falseMove) {
    /** An outage a hundred times as dear as a needless move: only their ratio counts for the choice. */
    static final Costs USUAL = new Costs(10_000, 100);

    private static final double MONTH_DAYS = 30;

    /** A month's expected cost of what {@code of} tells. */
    double month(Consequence of) {
        double missed = of.days() <= 0 ? 0 : of.missed() / of.days() * MONTH_DAYS;
        return missed * outage + of.falseMigrationsPerMonth() * falseMove;
    }
}
