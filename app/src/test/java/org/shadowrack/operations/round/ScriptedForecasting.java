package org.shadowrack.operations.round;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;

/** Says of one component what the test sets; its trainings go on until they are cancelled, its recalibrations end at once. */
final class ScriptedForecasting implements Forecasting {
    /** What an outlook was last asked with. */
    Map<String, Limit> limits = Map.of();
    final AtomicInteger trainings = new AtomicInteger();
    final AtomicInteger recalibrations = new AtomicInteger();
    final CountDownLatch training = new CountDownLatch(1);
    volatile double probability;
    volatile List<ModelCard> cards = List.of();

    static ModelCard card(Instant trainedAt) {
        return new ModelCard("fan-1", Path.of("fan-1.model"), "boosted", Duration.ofHours(24), Map.of(), trainedAt,
                trainedAt, true);
    }

    @Override
    public Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        trainings.incrementAndGet();
        training.countDown();
        while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
        }
        return Outcome.failed(Problem.failed("cancelled", "training", "Start it again"));
    }

    @Override
    public Outcome<Trained> retrain(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        return train(history, topology, now, progress, cancelled);
    }

    @Override
    public Outcome<Trained> recalibrate(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        recalibrations.incrementAndGet();
        return Outcome.ok(new Trained(List.of(), List.of("fleet: too few"), 0));
    }

    @Override
    public Map<ComponentId, Forecast> forecast(History history, Topology topology, Instant now) {
        return Map.of(RoundSite.FAN, new Predicted(RoundSite.FAN, now, Map.of(Horizon.H24, probability), null,
                List.of(), "fan-1"));
    }

    @Override
    public List<ModelCard> models() {
        return cards;
    }

    @Override
    public Outcome<ModelCard> promote(String name) {
        return none();
    }

    @Override
    public Outcome<ModelCard> revert(String scope) {
        return none();
    }

    @Override
    public Outcome<Comparison> compare(History history, Topology topology, String name, String other, Instant now) {
        return none();
    }

    private static <T> Outcome<T> none() {
        return Outcome.failed(Problem.badInput("no such model", "a test", "Name another"));
    }

    @Override
    public List<Beside> candidates() {
        return List.of();
    }

    @Override
    public Drift drift(Instant now) {
        return new Drift(0, 0, Duration.ZERO, false, "");
    }

    @Override
    public List<Outlook> outlook(History history, ComponentId component, Map<String, Limit> limits, Instant now) {
        this.limits = limits;
        return List.of();
    }

    @Override
    public Optional<Curves> curves(String name) {
        return Optional.empty();
    }
}
