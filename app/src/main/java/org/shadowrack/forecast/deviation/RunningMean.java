package org.shadowrack.forecast.deviation;

/** The mean of the last so many values. One thread. */
final class RunningMean {
    private final double[] last;
    private int seen;

    RunningMean(int length) {
        this.last = new double[length];
    }

    /** Takes in a value; answers the mean with it. */
    double with(double value) {
        last[seen++ % last.length] = value;
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            sum += last[i];
        }
        return sum / length();
    }

    /** Of how many values it is. */
    int length() {
        return Math.min(seen, last.length);
    }

    void clear() {
        seen = 0;
    }
}
