package org.shadowrack.forecast.deviation;

/** One series on the grid: its value in each slot, or its increase where it counts, against its peers and its own past. One thread. */
final class SeriesDeviation {
    private static final int SMOOTHED = 3;
    private static final int COUNTED = 6;
    /** In slots without a reading of any peer; a missed reading or two are no farewell. */
    private static final int PEERS_ARE_GONE = 6;
    /** Counts are told by the square root, whose spread is about one whatever the rate (Anscombe 1948). */
    private static final double COUNT_SPREAD = 1;
    private static final double LEAST_SPREAD = 1e-6;
    /** Peers that always agreed to the digit: their first difference is held against what each strays by itself. */
    private static final double SHARE_OF_OWN = 0.1;

    private final boolean counter;
    private Baseline own;
    private Baseline againstPeers;
    private CommonShare share = new CommonShare();
    private final RunningMean recent;
    private final Repetition repetition = new Repetition();
    private boolean compared;
    private int missed;
    private double last = Double.NaN;
    private double value = Double.NaN;
    private double ownScore = Double.NaN;
    private double strayed = Double.NaN;

    SeriesDeviation(boolean counter) {
        this.counter = counter;
        this.own = baseline();
        this.againstPeers = baseline();
        this.recent = new RunningMean(counter ? COUNTED : SMOOTHED);
    }

    private Baseline baseline() {
        return new Baseline(counter ? COUNT_SPREAD : LEAST_SPREAD);
    }

    /** Another part took the place: nothing is usual yet. */
    void renew() {
        own = baseline();
        forgetPeers();
        missed = 0;
        recent.clear();
        last = Double.NaN;
    }

    /** Takes in a slot's reading, NaN where there is none; afterwards {@link #value} tells what is compared. */
    void read(double reading) {
        if (counter) {
            count(reading);
        } else {
            value = repetition.isStuck(reading) ? Double.NaN : reading;
        }
        strayed = value - againstPeers.level();
        ownScore = Double.isNaN(value) ? Double.NaN : scored();
    }

    /** While it departs from its peers its own level is held as well, or it would follow. */
    private double scored() {
        return againstPeers.isAway() ? own.look(value) : own.score(value, 0);
    }

    private void count(double reading) {
        if (Double.isNaN(reading)) {
            value = Double.NaN;
            return;
        }
        // After a reset a counter begins at zero again.
        double increase = Double.isNaN(last) ? Double.NaN : reading >= last ? reading - last : reading;
        last = reading;
        value = Double.isNaN(increase) ? Double.NaN : 2 * Math.sqrt(recent.with(increase) * recent.length());
    }

    /** What is compared: the reading, or for a counter a stable measure of its recent increase; NaN where there is none. */
    double value() {
        return value;
    }

    /**
     * How far it is from where it stands among its peers; NaN where that can't be told. Peers are compared by this: parts differ
     * from each other for good, and a new one among them, or one that wears, must not shift what the others are held against. Where
     * it stands is told net of what all of them do, so that a part that is new on a quiet day is not held against that day's load.
     */
    double strayed() {
        return strayed;
    }

    /**
     * How many spreads it deviates, 0 or more; NaN while that can't be told.
     *
     * @param peers how far the peers have strayed, NaN where there are none
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
            if (Double.isNaN(strayed)) {
                // All are new together: what they do in common is part of where each stands.
                againstPeers.score(value, 0);
            }
            return alone();
        }
        compared = true;
        missed = 0;
        double score = scored(value - peers, peers);
        // The odd one of two is the one that has left its own past in the same direction.
        double told = one ? Math.clamp(ownScore * Math.signum(score), 0, 1) : 1;
        return Math.abs(score) * (Double.isNaN(told) ? 0 : told);
    }

    /** Net of what the part always does more or less than they of what all do; while it departs, that is not learned from. */
    private double scored(double difference, double peers) {
        double spread = againstPeers.spread();
        double score = againstPeers.score(recent.with(difference - share.expected(peers, spread)),
                Math.max(own.spread() * SHARE_OF_OWN, share.spread(peers, spread)));
        if (!againstPeers.isAway()) {
            share.learn(peers, difference, spread);
        }
        return score;
    }

    /** Without its peers a part carries what they did, of which its own past says nothing: that becomes usual first. */
    private double alone() {
        if (compared && ++missed == PEERS_ARE_GONE) {
            own = baseline();
            ownScore = Double.NaN;
            forgetPeers();
        }
        return compared ? Double.NaN : Math.abs(ownScore);
    }

    private void forgetPeers() {
        againstPeers = baseline();
        share = new CommonShare();
        compared = false;
    }
}
