package org.shadowrack.training.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.shadowrack.training.remaining.RemainingLife;

/** What a model says of one component. */
public sealed interface ComponentForecast {

    /** The component's identifier. */
    String component();

    /**
     * A forecast.
     *
     * @param at            as of when
     * @param probability   of failure within each horizon, calibrated, not falling with the horizon
     * @param remainingLife where the model says
     * @param factors       what moved the main horizon's probability most, strongest first
     */
    record Predicted(String component, Instant at, SortedMap<Duration, Double> probability,
            Optional<RemainingLife> remainingLife, List<Factor> factors) implements ComponentForecast {}

    /** No forecast, and why. */
    record Abstained(String component, Instant at, String reason) implements ComponentForecast {}

    /**
     * What a metric contributed: the probability less what it would be with the metric's features at the values that are typical
     * without a failure.
     */
    record Factor(String feature, double contribution) {}
}
