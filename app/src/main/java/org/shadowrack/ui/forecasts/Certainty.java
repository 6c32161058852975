package org.shadowrack.ui.forecasts;

import org.shadowrack.operations.Operations.Consequence;

/**
 * How sure a replay's figures are, at 90 %. Pure.
 *
 * @param caughtLow least share of failures caught, 0 to 1
 * @param caughtHigh greatest share
 * @param falseLow least false moves a month
 * @param falseHigh most
 */
record Certainty(double caughtLow, double caughtHigh, double falseLow, double falseHigh) {
    /** The normal quantile of a two-sided 90 % interval. */
    private static final double Z = 1.6449;
    private static final double MONTH_DAYS = 30;

    /**
     * Of the share caught by Wilson's score interval (1927); of the false moves by the square-root approximation of Poisson
     * counts, (√(n + 3/8) ± z/2)² − 3/8 (Anscombe 1948).
     */
    static Certainty of(Consequence of) {
        int failures = of.caught() + of.missed();
        double months = of.days() / MONTH_DAYS;
        double count = of.falseMigrationsPerMonth() * months;
        return new Certainty(wilson(of.caught(), failures, -1), wilson(of.caught(), failures, 1),
                poisson(count, -1, months), poisson(count, 1, months));
    }

    private static double wilson(int caught, int failures, int side) {
        if (failures == 0) {
            return side < 0 ? 0 : 1;
        }
        double share = (double) caught / failures;
        double square = Z * Z / failures;
        double centre = share + square / 2;
        double spread = Z * Math.sqrt(share * (1 - share) / failures + square / 4 / failures);
        return Math.clamp((centre + side * spread) / (1 + square), 0, 1);
    }

    private static double poisson(double count, int side, double months) {
        if (months <= 0) {
            return 0;
        }
        double root = Math.max(0, Math.sqrt(count + 0.375) + side * Z / 2);
        return Math.max(0, root * root - 0.375) / months;
    }
}
