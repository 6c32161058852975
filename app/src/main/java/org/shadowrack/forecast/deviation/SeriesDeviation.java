package org.shadowrack.forecast.deviation;

/** One series on the grid: its value in each slot, or its increase where it counts, against its peers and its own past. One thread. */
final class SeriesDeviation {
    private static final int SMOOTHED = 3;
    private static final int COUNTED = 6;
    /** Counts are told by the square root, whose spread is about one whatever the rate (Anscombe 1948). */
    private static final double COUNT_SPREAD = 1;
    private static final double LEAST_SPREAD = 1e-6;

    private final boolean counter;
    private Baseline own;
    private Baseline againstPeers;
    private final double[] recent;
    private int filled;
    private double last = Double.NaN;
    private double value = Double.NaN;
    private double ownScore = Double.NaN;

    SeriesDeviation(boolean counter) {
        this.counter = counter;
        this.own = baseline();
        this.againstPeers = baseline();
        this.recent = new double[counter ? COUNTED : SMOOTHED];
    }

    private Baseline baseline() {
        return new Baseline(counter ? COUNT_SPREAD : LEAST_SPREAD);
    }

    /** Another part took the place: nothing is usual yet. */
    void renew() {
        own = baseline();
        againstPeers = baseline();
        filled = 0;
        last = Double.NaN;
    }

    /** Takes in a slot's reading, NaN where there is none; afterwards {@link #value} tells what is compared. */
    void read(double reading) {
        if (counter) {
            count(reading);
        } else {
            value = reading;
        }
        ownScore = Double.isNaN(value) ? Double.NaN : own.score(value);
    }

    private void count(double reading) {
        if (Double.isNaN(reading)) {
            value = Double.NaN;
            return;
        }
        // After a reset a counter begins at zero again.
        double increase = Double.isNaN(last) ? Double.NaN : reading >= last ? reading - last : reading;
        last = reading;
        value = Double.isNaN(increase) ? Double.NaN : 2 * Math.sqrt(smoothed(increase) * Math.min(filled, COUNTED));
    }

    /** What is compared: the reading, or for a counter a stable measure of its recent increase; NaN where there is none. */
    double value() {
        return value;
    }

    /**
     * How many spreads it deviates, 0 or more; NaN while that can't be told.
     *
     * @param peers the peers' value, NaN where there are none
     * @param one whether there is but one peer, of whom either may be the odd one
     */
    double deviation(double peers, boolean one) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        if (counter) {
            return Math.max(0, ownScore);
        }
        if (Double.isNaN(peers)) {
            return Math.abs(ownScore);
        }
        double score = againstPeers.score(smoothed(value - peers));
        // The odd one of two is the one that has left its own past in the same direction.
        double share = one ? Math.clamp(ownScore * Math.signum(score), 0, 1) : 1;
        return Math.abs(score) * (Double.isNaN(share) ? 0 : share);
    }

    private double smoothed(double next) {
        recent[filled++ % recent.length] = next;
        double sum = 0;
        int count = Math.min(filled, recent.length);
        for (int i = 0; i < count; i++) {
            sum += recent[i];
        }
        return sum / count;
    }
}
