package org.shadowrack.forecast.deviation;

/**
 * What a part does more or less than its peers of what they do in common. Of two fans that are asked for the same, the one that is less
 * balanced shakes more, the more so the faster both turn: that is no departure. A line of the part's difference from its peers against how
 * far they have strayed, by moments that follow slowly. What the peers do by chance alone would draw the line to minus one: so both are
 * averaged over hours, and a common movement that is small against the part's own spread tells little (a ridge). One thread.
 */
final class CommonShare {
    /** In slots, ten days: a host's load has its weeks. */
    private static final double MEMORY = 480;
    private static final int AVERAGED = 6;
    private static final int LEAST = 48;
    private static final double WINSOR = 3;
    /** What parts of one kind differ by at most. */
    private static final double SMALLEST = -0.7;
    private static final double GREATEST = 1.5;
    private static final double SHARES = 0.3;

    private final RunningMean recentPeers = new RunningMean(AVERAGED);
    private final RunningMean recentDifference = new RunningMean(AVERAGED);
    private int seen;
    private double peers;
    private double difference;
    private double square;
    private double product;

    /**
     * What the difference should be above its mean; 0 while too little is known.
     *
     * @param strayed how far the peers have
     * @param spread of what is left of the difference, NaN while that is unknown
     */
    double expected(double strayed, double spread) {
        if (seen < LEAST || Double.isNaN(spread)) {
            return 0;
        }
        double slope = product / (square + spread * spread);
        return Math.clamp(slope, SMALLEST, GREATEST) * (strayed - peers);
    }

    /**
     * The spread of what is left, with what the slope may be wrong by: of a movement far beyond all that were seen a part's own share is not
     * known yet (the standard error of a regression's forecast, under a prior that shares are by chance some three tenths).
     */
    double spread(double strayed, double spread) {
        double independent = Math.min(seen, MEMORY) / AVERAGED;
        double error = 1 / Math.sqrt(independent * square / (spread * spread) + 1 / (SHARES * SHARES));
        return Math.hypot(spread, error * (strayed - peers));
    }

    /** Takes in a difference from peers that have strayed so far; one of many spreads counts as one of three (Huber 1964). */
    void learn(double strayed, double newDifference, double spread) {
        double mean = recentPeers.with(strayed);
        double above = recentDifference.with(winsorised(strayed, newDifference, spread)) - difference;
        if (recentPeers.length() == AVERAGED) {
            double memory = Math.min(++seen, MEMORY);
            double aside = mean - peers;
            peers += aside / memory;
            difference += above / memory;
            square += (aside * aside * (1 - 1 / memory) - square) / memory;
            product += (aside * above * (1 - 1 / memory) - product) / memory;
        }
    }

    private double winsorised(double strayed, double newDifference, double spread) {
        if (seen < LEAST || Double.isNaN(spread)) {
            return newDifference;
        }
        double usual = difference + expected(strayed, spread);
        return usual + Math.clamp(newDifference - usual, -WINSOR * spread, WINSOR * spread);
    }
}
