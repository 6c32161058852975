package org.shadowrack.forecast;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;

/** One model a component kind, trained on the site's own history. Thread-safe; one training at a time. */
public final class FleetForecasting implements Forecasting {
    private final ModelShelf shelf;
    private final ReentrantLock training = new ReentrantLock();

    /** Forecasts with the models that lie in {@code folder}, and puts new ones there. */
    public FleetForecasting(Path folder) {
        this.shelf = new ModelShelf(folder);
    }

    @Override
    public Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        if (!training.tryLock()) {
            return Outcome.failed(Problem.refused("another training is under way", "training on " + topology.site(),
                    "Wait for it, or cancel it"));
        }
        try {
            return trainEach(history, topology, now, progress, cancelled);
        } finally {
            training.unlock();
        }
    }

    private Outcome<Trained> trainEach(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        long began = System.nanoTime();
        Map<ComponentKind, TrainingData> data = TrainingData.gather(history, topology, now);
        List<ModelCard> cards = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        int done = 0;
        for (Map.Entry<ComponentKind, TrainingData> one : inOrder(data)) {
            double from = (double) done++ / data.size();
            KindTraining kind = new KindTraining(one.getKey(), one.getValue(), now,
                    share -> progress.accept(from + share / data.size()), cancelled);
            Outcome<ModelCard> card = kind.run().then(shelf::put);
            card.map(cards::add).orElse(problem -> skipped.add(one.getKey().word() + ": " + problem.message()));
            if (cancelled.getAsBoolean()) {
                return Outcome.failed(Problem.failed("cancelled", "training on " + topology.site(), "Start it again"));
            }
        }
        return Outcome.ok(new Trained(cards, skipped, (System.nanoTime() - began) / 1e9));
    }

    private static List<Map.Entry<ComponentKind, TrainingData>> inOrder(Map<ComponentKind, TrainingData> data) {
        return data.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
    }

    @Override
    public Map<ComponentId, Forecast> forecast(History history, Topology topology, Instant now) {
        Map<ComponentKind, KindModel> models = shelf.inUse();
        if (models.isEmpty()) {
            return Map.of();
        }
        Map<ComponentId, Forecast> forecasts = new HashMap<>();
        RecentReadings recent = RecentReadings.of(history, topology, models, now);
        models.forEach((kind, model) -> forecasts.putAll(new KindScoring(model, recent.of(kind), now).score()));
        return Map.copyOf(forecasts);
    }

    @Override
    public List<ModelCard> models() {
        return shelf.cards();
    }
}
