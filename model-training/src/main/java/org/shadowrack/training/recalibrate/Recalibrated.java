package org.shadowrack.training.recalibrate;

import java.time.Instant;
import org.shadowrack.training.model.FailureModel;

/**
 * A model whose probabilities were corrected by what became of forecasts.
 *
 * @param model     the same learners, and the same answers above its thresholds; probabilities that mean what they say now
 * @param from      first forecast that told of its main horizon
 * @param until     no later forecast did; their outcome was not known
 * @param forecasts how many there were of the main horizon
 * @param failures  lives that ended in a failure within the main horizon of one of them
 * @param trial     how such a correction would have done
 */
public record Recalibrated(FailureModel model, Instant from, Instant until, long forecasts, int failures, Trial trial) {

    /**
     * A correction as it would have been made before the latest of these forecasts, on those.
     *
     * @param before Brier score of the model as it was
     * @param after  with the correction of that time; NaN where too little had failed then
     */
    public record Trial(double before, double after) {

        /** Whether it would have made the probabilities truer. */
        public boolean helped() {
            return after < before;
        }
    }
}
