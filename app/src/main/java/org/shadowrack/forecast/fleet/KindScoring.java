package org.shadowrack.forecast.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.deviation.Lifespans;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Factor;
import org.shadowrack.model.forecast.Forecast.RemainingLife;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.feature.FeatureExtractor;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;

/** Scores the components of one kind. Used by one thread. */
final class KindScoring {
    /** How an abstention ends that speaks of drift; the library's words. */
    static final String OUTSIDE = "are far outside what the model has seen";

    private static final int FACTORS = 4;
    /** Below this nobody asks why. */
    private static final double EXPLAINED_FROM = 0.05;

    private final KindModel kind;
    private final FailureModel model;
    private final Telemetry telemetry;
    private final Lifespans lifespans;
    private final Instant now;
    private final FeatureExtractor extractor;

    KindScoring(KindModel kind, Telemetry telemetry, Lifespans lifespans, Instant now) {
        this.kind = kind;
        this.model = kind.model().forThread();
        this.telemetry = telemetry;
        this.lifespans = lifespans;
        this.now = now;
        this.extractor = new FeatureExtractor(model.schema(), telemetry.metrics());
    }

    Map<ComponentId, Forecast> score() {
        Map<ComponentId, Forecast> forecasts = new HashMap<>();
        for (Life life : Lives.of(telemetry, FailureLog.of(List.of())).all()) {
            ComponentId id = new ComponentId(life.series().component());
            forecasts.put(id, forecast(id, life));
        }
        return forecasts;
    }

    private Forecast forecast(ComponentId id, Life life) {
        if (lifespans.failed().contains(id)) {
            return new Forecast.Abstained(id, now, "it has failed and was not replaced yet");
        }
        Duration observed = Duration.ofMillis(life.observedUntil() - life.start());
        if (observed.compareTo(model.minHistory()) < 0) {
            return new Forecast.Abstained(id, now,
                    "observed for " + observed.toHours() + " h, needed are " + model.minHistory().toHours() + " h");
        }
        Duration silent = Duration.between(Instant.ofEpochMilli(life.observedUntil()), now);
        if (silent.compareTo(KindTraining.HOLD) > 0) {
            return new Forecast.Abstained(id, now, "nothing has been read of it for " + silent.toHours() + " h");
        }
        double[][] row = new double[1][];
        extractor.extract(life, new long[]{life.observedUntil()}, (index, features) -> row[0] = features.clone());
        return model.range().objection(row[0], model.schema())
                .<Forecast>map(reason -> new Forecast.Abstained(id, now, reason))
                .orElseGet(() -> predicted(id, row[0]));
    }

    private Forecast predicted(ComponentId id, double[] features) {
        Map<Horizon, Double> probability = new EnumMap<>(Horizon.class);
        for (Horizon horizon : Horizon.values()) {
            within(horizon).ifPresent(part -> probability.put(horizon, part.probability(features)));
        }
        double least = 0;
        for (Horizon horizon : Horizon.values()) {
            if (probability.containsKey(horizon)) {
                least = Math.max(least, probability.getOrDefault(horizon, 0.0));
                probability.put(horizon, least);
            }
        }
        return new Forecast.Predicted(id, now, probability, remaining(features), factors(features), kind.name());
    }

    private Optional<HorizonModel> within(Horizon horizon) {
        return model.horizons().stream().filter(part -> part.horizon().equals(horizon.length())).findFirst();
    }

    private @Nullable RemainingLife remaining(double[] features) {
        return model.remainingLife().map(life -> life.of(features)).map(
                life -> new RemainingLife(seconds(life.seconds()), seconds(life.low()), seconds(life.high())))
                .orElse(null);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(Math.max(0, seconds)));
    }

    /** How much the probability falls when one feature is set to what is typical: a local, one-at-a-time attribution. */
    private List<Factor> factors(double[] features) {
        double probability = model.main().probability(features);
        if (probability < EXPLAINED_FROM) {
            return List.of();
        }
        List<Factor> factors = new ArrayList<>();
        List<String> names = model.schema().names();
        double[] changed = features.clone();
        for (int place = 0; place < features.length; place++) {
            changed[place] = model.range().typical()[place];
            double contribution = probability - model.main().probability(changed);
            changed[place] = features[place];
            // What it is can't be looked into, nor mended.
            if (contribution != 0 && !FeatureSchema.isName(names.get(place))) {
                factors.add(new Factor(names.get(place), contribution));
            }
        }
        return factors.stream().sorted(Comparator.comparingDouble((Factor one) -> -Math.abs(one.contribution())))
                .limit(FACTORS).toList();
    }
}
