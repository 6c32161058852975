package org.shadowrack.training.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.feature.FeatureExtractor;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.parallel.LifeWorkers;

/** Forecasts for every component of a fleet, each as of its last row. */
public final class FleetScorer {

    private final FailureModel model;
    private final LifeWorkers workers;

    /** A scorer by a model. */
    public FleetScorer(FailureModel model, LifeWorkers workers) {
        this.model = model;
        this.workers = workers;
    }

    /**
     * Forecasts for every component with telemetry, in its order.
     *
     * @param failures known so far; telemetry after a failure belongs to a new life
     */
    public List<ComponentForecast> score(Telemetry telemetry, FailureLog failures) {
        Map<String, Life> newest = new LinkedHashMap<>();
        Lives.of(telemetry, failures).all().forEach(life -> newest.put(life.series().component(), life));
        return workers.map(List.copyOf(newest.values()), () -> new Worker(model.forThread(), telemetry.metrics()));
    }

    /** Scores life by life, with scratch memory. */
    private static final class Worker implements Function<Life, ComponentForecast> {
        private final FailureModel model;
        private final FeatureExtractor extractor;
        private final Explanation explanation;

        Worker(FailureModel model, List<Metric> metrics) {
            this.model = model;
            this.extractor = new FeatureExtractor(model.schema(), metrics);
            this.explanation = new Explanation(model);
        }

        @Override
        public ComponentForecast apply(Life life) {
            Instant at = Instant.ofEpochMilli(life.observedUntil());
            Duration history = Duration.ofMillis(life.observedUntil() - life.start());
            if (life.failed()) {
                return abstained(life, at,
                        "it failed at " + Instant.ofEpochMilli(life.end()) + " and has not been seen since");
            }
            if (history.compareTo(model.minHistory()) < 0) {
                return abstained(life, at,
                        "observed for " + history + ", less than the " + model.minHistory() + " needed");
            }
            List<ComponentForecast> answer = new ArrayList<>(1);
            extractor.extract(life, new long[]{life.observedUntil()},
                    (_, features) -> answer.add(forecast(life, at, features)));
            return answer.getFirst();
        }

        private ComponentForecast forecast(Life life, Instant at, double[] features) {
            Optional<String> objection = model.range().objection(features, model.schema());
            return objection.map(reason -> abstained(life, at, reason)).orElseGet(() -> predicted(life, at, features));
        }

        private static ComponentForecast abstained(Life life, Instant at, String reason) {
            return new ComponentForecast.Abstained(life.series().component(), at, reason);
        }

        private ComponentForecast predicted(Life life, Instant at, double[] features) {
            SortedMap<Duration, Double> probability = new TreeMap<>();
            for (HorizonModel horizon : model.horizons()) {
                probability.put(horizon.horizon(), horizon.probability(features));
            }
            double main = probability.getOrDefault(model.main().horizon(), 0.0);
            return new ComponentForecast.Predicted(life.series().component(), at, rising(probability),
                    model.remainingLife().map(remaining -> remaining.of(features)), explanation.of(features, main));
        }

        /** A longer horizon holds the shorter one, so its probability is not less, whatever two models say. */
        private static SortedMap<Duration, Double> rising(SortedMap<Duration, Double> probability) {
            double most = 0;
            for (Map.Entry<Duration, Double> entry : probability.entrySet()) {
                most = Math.max(most, entry.getValue());
                entry.setValue(most);
            }
            return probability;
        }
    }
}
