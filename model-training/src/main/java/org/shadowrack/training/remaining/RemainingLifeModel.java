package org.shadowrack.training.remaining;

import java.util.List;
import org.shadowrack.training.learn.LearnedModel;

/**
 * Says the remaining life for a row of features. One thread at a time, unless its learned model may be shared.
 *
 * @param models each answers milliseconds; their mean is taken; at least one
 * @param band  errors on components that the model did not see, in milliseconds
 * @param cap   longer lives are taken as this, in milliseconds
 */
public record RemainingLifeModel(List<LearnedModel> models, Band band, long cap) {

    /** Copies the list. */
    public RemainingLifeModel {
        models = List.copyOf(models);
    }

    /** This model, with copies of what threads can't share. */
    public RemainingLifeModel forThread() {
        return new RemainingLifeModel(models.stream().map(LearnedModel::forThread).toList(), band, cap);
    }

    /** The remaining life. */
    public RemainingLife of(double[] features) {
        double expected = mean(models, features, cap);
        double low = Math.clamp(band.low(expected), 0, expected);
        double high = Math.clamp(band.high(expected), expected, (double) cap);
        return new RemainingLife(expected / 1000, low / 1000, high / 1000);
    }

    /** What the models say together; each is held within what is possible. */
    static double mean(List<LearnedModel> models, double[] features, long cap) {
        return models.stream().mapToDouble(model -> Math.clamp(model.answer(features), 0, (double) cap)).average()
                .orElse(0);
    }
}
