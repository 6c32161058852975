package org.shadowrack.training.measure;

import java.util.function.DoubleUnaryOperator;
import org.shadowrack.training.life.Life;

/**
 * The labelled forecasts of one life in a part.
 *
 * @param life          whose
 * @param times         of the forecasts, ascending, milliseconds since the epoch
 * @param probabilities said
 * @param failed        whether each was followed by a failure within the horizon
 * @param ended         whether the life is known to have ended in a failure
 * @param rules         the extremes of each simple rule over the same forecasts
 */
public record ScoredLife(Life life, long[] times, float[] probabilities, boolean[] failed, boolean ended,
        Peaks[] rules) {

    /**
     * The greatest numbers of one score over a life.
     *
     * @param warned over the forecasts with a failure inside their horizon, −∞ if none
     * @param quiet  over the other forecasts, −∞ if none
     */
    public record Peaks(float warned, float quiet) {}

    /** The peaks of the probability. */
    Peaks peaks() {
        float warned = Float.NEGATIVE_INFINITY;
        float quiet = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < times.length; i++) {
            if (failed[i]) {
                warned = Math.max(warned, probabilities[i]);
            } else {
                quiet = Math.max(quiet, probabilities[i]);
            }
        }
        return new Peaks(warned, quiet);
    }

    /** When its last forecast was made. */
    public long last() {
        return times[times.length - 1];
    }

    /** Days from the first to the last forecast, and the step after it where there is more than one. */
    double observedDays() {
        int last = times.length - 1;
        double step = last > 0 ? (times[last] - times[0]) / (double) last : 0;
        return (times[last] - times[0] + step) / 86_400_000.0;
    }

    /** The same forecasts with other probabilities, such as calibrated ones. */
    public ScoredLife with(DoubleUnaryOperator conversion) {
        float[] converted = new float[probabilities.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = (float) conversion.applyAsDouble(probabilities[i]);
        }
        return new ScoredLife(life, times, converted, failed, ended, rules);
    }
}
