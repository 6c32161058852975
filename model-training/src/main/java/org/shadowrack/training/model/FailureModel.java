package org.shadowrack.training.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.remaining.RemainingLifeModel;

/**
 * A trained model.
 *
 * @param origin        where it comes from
 * @param schema        its features
 * @param times         when forecasts were made in training
 * @param horizons      one answer a horizon, the main one first; at least one
 * @param remainingLife where there were lives enough to learn it
 * @param range         what it has seen
 */
public record FailureModel(Origin origin, FeatureSchema schema, ForecastTimes times, List<HorizonModel> horizons,
        Optional<RemainingLifeModel> remainingLife, TrainedRange range) {

    /** Copies the list. */
    public FailureModel {
        horizons = List.copyOf(horizons);
    }

    /** The horizon that the algorithm was chosen on. */
    public HorizonModel main() {
        return horizons.getFirst();
    }

    /** What a component must have been observed for before anything is said of it. */
    public Duration minHistory() {
        return times.minHistory();
    }

    /** This model with parts whose probabilities were corrected by what was known at an instant. */
    public FailureModel recalibrated(List<HorizonModel> corrected, Instant at) {
        return new FailureModel(origin.recalibrated(at), schema, times, corrected, remainingLife, range);
    }

    /** This model, with copies of what threads can't share. */
    public FailureModel forThread() {
        Optional<RemainingLifeModel> life = remainingLife.map(RemainingLifeModel::forThread);
        return new FailureModel(origin, schema, times, horizons.stream().map(HorizonModel::forThread).toList(), life,
                range);
    }
}
