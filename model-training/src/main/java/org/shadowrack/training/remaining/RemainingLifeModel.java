package org.shadowrack.training.remaining;

import org.shadowrack.training.learn.LearnedModel;

/**
 * Says the remaining life for a row of features. One thread at a time, unless its learned model may be shared.
 *
 * @param model answers milliseconds
 * @param band  errors on components that the model did not see, in milliseconds
 * @param cap   longer lives are taken as this, in milliseconds
 */
public record RemainingLifeModel(LearnedModel model, Band band, long cap) {

    /** The remaining life. */
    public RemainingLife of(double[] features) {
        double expected = Math.clamp(model.answer(features), 0, (double) cap);
        double low = Math.clamp(band.low(expected), 0, expected);
        double high = Math.clamp(band.high(expected), expected, (double) cap);
        return new RemainingLife(expected / 1000, low / 1000, high / 1000);
    }
}
