package org.shadowrack.training.model;

import java.time.Duration;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.calibrate.Correction;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.measure.Report;

/**
 * The part of a model that answers for one horizon.
 *
 * @param horizon     how far it looks
 * @param model       what was learned
 * @param calibration turns its answer into a probability
 * @param threshold   an alarm stands while the probability is at or above this
 * @param rows        what it was trained and tested on
 * @param report      measures on the test part
 */
public record HorizonModel(Duration horizon, LearnedModel model, BetaCalibration calibration, double threshold,
        RowCounts rows, Report report) {

    /** The probability of a failure within the horizon; a float, so that it compares with the threshold as in the test. */
    public double probability(double[] features) {
        return (float) calibration.apply(model.answer(features));
    }

    /** This model with what it says corrected; its threshold moves along, so that the same answers stand above it. */
    public HorizonModel corrected(Correction correction) {
        boolean reachable = threshold > 0 && threshold <= 1;
        // An answer at the threshold was rounded to a float; corrected from what it was before, it may lie a little lower.
        double lower = Math.nextDown((float) threshold);
        return new HorizonModel(horizon, model, calibration.then(correction),
                reachable ? (float) correction.apply(lower) : threshold, rows, report);
    }

    /** This model, or a copy where threads can't share it. */
    public HorizonModel forThread() {
        return new HorizonModel(horizon, model.forThread(), calibration, threshold, rows, report);
    }
}
