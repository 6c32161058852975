package org.shadowrack.operations.trial;

import java.time.Duration;

/**
 * How long a trial runs, in the lab's time.
 *
 * @param history pulled before anything is learnt
 * @param live with forecasts and migrations
 * @param step between two rounds while live
 */
public record TrialSettings(Duration history, Duration live, Duration step) {
    /** Six weeks to learn from, a week live, hourly. */
    public static final TrialSettings DEFAULT = new TrialSettings(Duration.ofDays(45), Duration.ofDays(7),
            Duration.ofHours(1));
}
