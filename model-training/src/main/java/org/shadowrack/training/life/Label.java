package org.shadowrack.training.life;

/** What became of a forecast. */
public enum Label {
    /** The component failed within the horizon. */
    FAILED,
    /** The component was observed alive to the end of the horizon. */
    SURVIVED,
    /** The component survived, but somebody had interfered: what would have become of it is not known. */
    UNCERTAIN,
    /** The record ends before the horizon does and there was no failure: nothing can be said. */
    CENSORED;

    /**
     * The label of a forecast, from what was known at an instant.
     *
     * @param life       the life in which the forecast is made
     * @param time       when it is made, milliseconds since the epoch
     * @param horizon    how far it looks, in milliseconds
     * @param knownUntil later telemetry and failures are not used; milliseconds since the epoch
     */
    public static Label of(Life life, long time, long horizon, long knownUntil) {
        boolean failureKnown = life.failed() && life.end() <= knownUntil;
        long known = Math.min(life.end(), knownUntil);
        if (time >= known) {
            return CENSORED;
        }
        if (failureKnown && life.end() - time <= horizon) {
            return FAILED;
        }
        if (known - time < horizon) {
            return CENSORED;
        }
        return life.isUncertain(time, time + horizon) ? UNCERTAIN : SURVIVED;
    }

    /** Whether the forecast can be learned from, and judged by. */
    public boolean isKnown() {
        return this == FAILED || this == SURVIVED;
    }
}
