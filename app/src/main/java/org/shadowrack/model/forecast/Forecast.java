package org.shadowrack.model.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentId;

/** For one component: calibrated probabilities of failure, or an explicit abstention. */
public sealed interface Forecast {
    /** Whose. */
    ComponentId component();

    /** As of when. */
    Instant at();

    /**
     * A forecast.
     *
     * @param probability of failure within each horizon, 0 to 1, not falling with the horizon; never empty
     * @param remainingLife until failure, where the model says
     * @param factors what moved the forecast most, strongest first
     * @param model name and version of the model
     */
    record Predicted(ComponentId component, Instant at, Map<Horizon, Double> probability,
            @Nullable RemainingLife remainingLife, List<Factor> factors, String model) implements Forecast {
        public Predicted {
            probability = Map.copyOf(probability);
            factors = List.copyOf(factors);
        }

        /** The probability within {@code horizon}, 0 to 1; 0 where the model does not answer for it. */
        public double within(Horizon horizon) {
            return probability.getOrDefault(horizon, 0.0);
        }
    }

    /**
     * No forecast, and why: no model yet, a missing sensor, too short a history, outside the trained range.
     *
     * @param anomaly what is unusual of it none the less, told without any label; null where nothing is, or nothing can be told
     */
    record Abstained(ComponentId component, Instant at, String reason, @Nullable Anomaly anomaly)
            implements
                Forecast {
        /** An abstention of which nothing unusual is told. */
        public Abstained(ComponentId component, Instant at, String reason) {
            this(component, at, reason, null);
        }
    }

    /**
     * A departure of a component from its own past and its peers. No failure was needed to find it, so it says nothing of how
     * likely one is, and no policy acts on it.
     *
     * @param metric that departs most
     * @param spreads how far lately, in spreads of what is usual
     * @param lasting since when it departs
     */
    record Anomaly(String metric, double spreads, Duration lasting) {}

    /** Remaining useful life with its 90 % interval. */
    record RemainingLife(Duration expected, Duration low, Duration high) {}

    /** A feature and how much it moved the probability, up when positive. */
    record Factor(String feature, double contribution) {}
}
