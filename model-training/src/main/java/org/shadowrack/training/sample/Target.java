package org.shadowrack.training.sample;

import org.shadowrack.training.life.Label;
import org.shadowrack.training.life.Life;

/** What is to be learned of a forecast. */
@FunctionalInterface
public interface Target {

    /** The target of a forecast made at an instant, from what was known at another; NaN where nothing can be said. */
    double of(Life life, long time, long knownUntil);

    /** 1 for a failure within the horizon (milliseconds), 0 for none. */
    static Target failureWithin(long horizon) {
        return (life, time, knownUntil) -> switch (Label.of(life, time, horizon, knownUntil)) {
            case FAILED -> 1;
            case SURVIVED -> 0;
            case UNCERTAIN, CENSORED -> Double.NaN;
        };
    }

    /**
     * As {@link #failureWithin}, but a failure within three times the horizon is half a one: where few have failed, the days before
     * the last one teach what wear looks like, too.
     */
    static Target failureAround(long horizon) {
        return (life, time, knownUntil) -> {
            double within = failureWithin(horizon).of(life, time, knownUntil);
            double later = failureWithin(3 * horizon).of(life, time, knownUntil);
            return (within + later) / 2;
        };
    }

    /**
     * Milliseconds to the failure, at most the cap; also where the failure is not known but the component outlived the cap. So
     * components that are still alive teach too, and lives that ended early don't stand for all.
     */
    static Target remainingLife(long cap) {
        return (life, time, knownUntil) -> {
            long known = Math.min(life.end(), knownUntil);
            if (known - time >= cap) {
                return life.isUncertain(time, time + cap) ? Double.NaN : cap;
            }
            boolean failureKnown = life.failed() && life.end() <= knownUntil;
            return failureKnown && life.end() > time ? life.end() - time : Double.NaN;
        };
    }
}
