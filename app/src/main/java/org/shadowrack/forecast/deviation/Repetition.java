package org.shadowrack.forecast.deviation;

/**
 * Whether a sensor is stuck: it repeats one reading, which it hardly ever did before. What a stuck sensor says is no deviation of the
 * part, however far its peers move away from it. One thread.
 */
final class Repetition {
    private static final int STUCK = 3;
    private static final double HARDLY_EVER = 0.1;

    private double before = Double.NaN;
    private int run;
    private int seen;
    private int repeated;

    /** Takes in the next reading, NaN where there is none; whether it and those before it are one stuck reading. */
    boolean isStuck(double reading) {
        if (Double.isNaN(reading)) {
            return false;
        }
        run = reading == before ? run + 1 : 0;
        before = reading;
        boolean stuck = run >= STUCK && repeated < HARDLY_EVER * seen;
        if (!stuck) {
            seen++;
            repeated += run > 0 ? 1 : 0;
        }
        return stuck;
    }
}
