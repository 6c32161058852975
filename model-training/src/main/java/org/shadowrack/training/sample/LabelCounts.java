package org.shadowrack.training.sample;

import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Label;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.split.Part;

/**
 * How many forecasts of a part became what.
 *
 * @param failed   followed by a failure within the horizon
 * @param survived followed by none
 * @param uncertain left out, since somebody interfered and they survived
 * @param censored left out, since the record ends too early
 */
public record LabelCounts(long failed, long survived, long uncertain, long censored) {

    /** How many can be learned from. */
    public long labelled() {
        return failed + survived;
    }

    /** Counts without computing any feature. */
    public static LabelCounts of(Lives lives, ForecastTimes times, long horizon, Part part) {
        long[] counts = new long[Label.values().length];
        for (Life life : lives.all()) {
            if (part.members().test(life.series().component()) && life.observedUntil() >= part.from()) {
                for (long time : times.in(life)) {
                    if (time >= part.from() && time < part.knownUntil()) {
                        counts[Label.of(life, time, horizon, part.knownUntil()).ordinal()]++;
                    }
                }
            }
        }
        return new LabelCounts(counts[Label.FAILED.ordinal()], counts[Label.SURVIVED.ordinal()],
                counts[Label.UNCERTAIN.ordinal()],
                counts[Label.CENSORED.ordinal()]);
    }
}
