package org.shadowrack.decision.replay;

import java.time.Duration;
import org.shadowrack.decision.Persistence;

/**
 * When an alarm comes and goes.
 *
 * @param threshold it comes when the risk has held this, above 0 to 1
 * @param releaseBelow and goes when the risk has stayed below this share of the threshold, 0 to 1: the band between is the hysteresis
 * @param persistence how long a risk must stand, and stay away, before it counts
 * @param coolDown after an alarm that came to nothing, before the same component may raise another
 */
public record AlarmRule(double threshold, double releaseBelow, Persistence persistence, Duration coolDown) {
    /** By the newest forecast alone, without cool-down. */
    public static AlarmRule simple(double threshold, double releaseBelow) {
        return new AlarmRule(threshold, releaseBelow, Persistence.NONE, Duration.ZERO);
    }

    /** The same at another threshold. */
    public AlarmRule at(double otherThreshold) {
        return new AlarmRule(otherThreshold, releaseBelow, persistence, coolDown);
    }

    double release() {
        return threshold * releaseBelow;
    }
}
