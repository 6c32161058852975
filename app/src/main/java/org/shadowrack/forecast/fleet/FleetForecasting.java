package org.shadowrack.forecast.fleet;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.deviation.DeviationRow;
import org.shadowrack.forecast.deviation.Lifespans;
import org.shadowrack.forecast.deviation.RecentDeviations;
import org.shadowrack.forecast.fleet.KindTraining.Fitted;
import org.shadowrack.forecast.label.LabelReviews;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.forecast.shelf.ModelShelf;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.split.Part;

/**
 * Models trained on the site's own history: one of the deviations of all parts, which speaks for every kind, and one for each kind of
 * which enough have failed. Thread-safe; one training at a time.
 */
public final class FleetForecasting implements Forecasting {
    private final ModelShelf shelf;
    private final ReentrantLock training = new ReentrantLock();
    private final Watch watch = new Watch();
    private final ReentrantLock scoring = new ReentrantLock();
    private @Nullable RecentDeviations following;

    /** Forecasts with the models that lie in {@code folder}, and puts new ones there. */
    public FleetForecasting(Path folder) {
        this.shelf = new ModelShelf(folder);
    }

    @Override
    public Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        return train(history, topology, now, progress, cancelled, false);
    }

    @Override
    public Outcome<Trained> retrain(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        return train(history, topology, now, progress, cancelled, true);
    }

    private Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled, boolean strict) {
        return alone(topology, () -> trainEach(history, topology, now, progress, cancelled, strict));
    }

    @Override
    public Outcome<Trained> recalibrate(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        return alone(topology, () -> new Recalibration(shelf, TrainingData.gather(history, topology, now), now)
                .run(progress, cancelled));
    }

    private <T> Outcome<T> alone(Topology topology, Supplier<Outcome<T>> work) {
        if (!training.tryLock()) {
            return Outcome.failed(Problem.refused("another training is under way", "training on " + topology.site(),
                    "Wait for it, or cancel it"));
        }
        try {
            return work.get();
        } finally {
            training.unlock();
        }
    }

    private Outcome<Trained> trainEach(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled, boolean strict) {
        long began = System.nanoTime();
        Map<String, TrainingData> data = TrainingData.gather(history, topology, now);
        List<ModelCard> cards = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        int done = 0;
        for (Map.Entry<String, TrainingData> one : data.entrySet()) {
            double from = (double) done++ / data.size();
            KindTraining scope = new KindTraining(one.getKey(), one.getValue(), now,
                    share -> progress.accept(from + share / data.size()), cancelled);
            Outcome<ModelCard> card = scope.run().then(fitted -> shelve(fitted, one.getValue(), strict));
            card.map(cards::add).orElse(problem -> skipped.add(one.getKey() + ": " + problem.message()));
            if (cancelled.getAsBoolean()) {
                return Outcome.failed(Problem.failed("cancelled", "training on " + topology.site(), "Start it again"));
            }
        }
        return Outcome.ok(new Trained(cards, skipped, (System.nanoTime() - began) / 1e9));
    }

    private Outcome<ModelCard> shelve(Fitted fitted, TrainingData data, boolean strict) {
        ModelComparison comparison = ModelComparison.of(data);
        Promotion promotion = Promotion.of(fitted, shelf.inUse().get(fitted.model().scope()), comparison,
                strict);
        return shelf.put(fitted.model(), promotion.use(), promotion.why(),
                comparison.curves(fitted.tested(), fitted.test()));
    }

    @Override
    public Outcome<ModelCard> promote(String name) {
        Instant at = shelf.model(name).map(KindModel::trainedAt).orElse(Instant.EPOCH);
        return shelf.use(name, at, "an operator chose it");
    }

    @Override
    public Outcome<ModelCard> revert(String scope) {
        return shelf.before(scope).map(name -> shelf.use(name, Instant.EPOCH, "an operator went back to it"))
                .orElseGet(() -> Outcome.failed(Problem.badInput("no other model of it was in use before",
                        "reverting " + scope, "Name the scope of a model that has a predecessor, such as fleet")));
    }

    @Override
    public Outcome<Comparison> compare(History history, Topology topology, String name, String other, Instant now) {
        Optional<KindModel> one = shelf.model(name);
        Optional<KindModel> two = shelf.model(other);
        if (one.isEmpty() || two.isEmpty() || !one.get().scope().equals(two.get().scope())) {
            return Outcome.failed(Problem.badInput("they are not two models of one scope",
                    "comparing " + name + " with " + other, "Name two models as the list has them, such as fleet-2"));
        }
        TrainingData data = TrainingData.gather(history, topology, now).get(one.get().scope());
        if (data == null) {
            return Outcome.failed(Problem.failed("the history no longer holds enough failures of it",
                    "comparing " + name + " with " + other, "Wait for more, or compare models of the fleet"));
        }
        return ModelComparison.of(data).compare(one.get(), two.get(),
                ModelComparison.unknownTo(one.get(), ModelComparison.unknownTo(two.get(), Part.ALL)));
    }

    @Override
    public List<Beside> candidates() {
        return watch.candidates();
    }

    @Override
    public Drift drift(Instant now) {
        Instant oldest = shelf.inUse().values().stream().map(KindModel::trainedAt).min(Instant::compareTo)
                .orElse(now);
        return watch.drift(oldest, now);
    }

    @Override
    public List<Outlook> outlook(History history, ComponentId component, Map<String, Limit> limits, Instant now) {
        return Outlooks.of(history, component, limits, now);
    }

    @Override
    public Optional<Curves> curves(String name) {
        return shelf.curves(name);
    }

    @Override
    public Map<ComponentId, Forecast> forecast(History history, Topology topology, Instant now) {
        Map<String, KindModel> models = shelf.inUse();
        Lifespans lifespans = Lifespans.of(new LabelReviews(history.journal())
                .accepted(history.events(Instant.EPOCH, now.plusMillis(1))));
        Followed followed = byDeviations(models, history, topology, lifespans, now);
        Map<ComponentId, Forecast> forecasts = new HashMap<>(followed.forecasts());
        RecentReadings recent = RecentReadings.of(history, topology, models.values(), lifespans, now);
        models.values().forEach(model -> model.kind()
                .ifPresent(kind -> forecasts.putAll(byModel(model, recent.of(kind), lifespans, now))));
        watch.round(forecasts);
        return Map.copyOf(Unusual.marked(forecasts, followed.newest(), now));
    }

    private Followed byDeviations(Map<String, KindModel> models, History history,
            Topology topology, Lifespans lifespans, Instant now) {
        scoring.lock();
        try {
            RecentDeviations followed = following;
            if (followed == null) {
                followed = new RecentDeviations(history.stat().oldest().orElse(now), KindTraining.FLEET_WINDOW,
                        TrainingData::isOwn);
                following = followed;
            }
            followed.advance(history, topology, lifespans, now);
            KindModel fleet = models.get(KindModel.FLEET);
            List<DeviationRow> newest = followed.newest().stream()
                    .filter(row -> !lifespans.failed().contains(row.component().id())).toList();
            return new Followed(newest, fleet == null
                    ? Unusual.unlabelled(newest, now)
                    : byModel(fleet, followed.telemetry(part -> !models.containsKey(part.kind().word())), lifespans,
                            now));
        } finally {
            scoring.unlock();
        }
    }

    /** The newest deviations, and what is made of them. */
    private record Followed(List<DeviationRow> newest, Map<ComponentId, Forecast> forecasts) {}

    private Map<ComponentId, Forecast> byModel(KindModel used, Telemetry telemetry, Lifespans lifespans,
            Instant now) {
        Map<ComponentId, Forecast> forecasts = new KindScoring(used, telemetry, lifespans, now).score();
        KindModel candidate = shelf.candidates().get(used.scope());
        if (candidate != null) {
            watch.beside(candidate.name(), used.name(),
                    new KindScoring(candidate, telemetry, lifespans, now).score(), forecasts);
        }
        return forecasts;
    }

    @Override
    public List<ModelCard> models() {
        return shelf.cards();
    }
}
