package org.shadowrack.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;

/** Trains on a site's history and forecasts from it. Thread-safe; one training at a time. */
public interface Forecasting {
    /**
     * Trains a model for each component kind that has enough failures, on the history before {@code now}, and puts what beats
     * its champion into use. {@code progress} gets 0 to 1; {@code cancelled} is asked often.
     */
    Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled);

    /** A forecast or an abstention for each component that has readings, as of {@code now}. */
    Map<ComponentId, Forecast> forecast(History history, Topology topology, Instant now);

    /** The models in use and before, newest first. */
    List<ModelCard> models();

    /** What a training came to; {@code skipped} says for which kinds there is no model, and why. */
    record Trained(List<ModelCard> models, List<String> skipped, double seconds) {}

    /**
     * What is known of a model.
     *
     * @param name kind and version, such as {@code power_supply-3}
     * @param file where it lies
     * @param algorithm as chosen
     * @param horizon its main horizon
     * @param metrics on the test part, by the names of the command line's documents
     * @param trainedAt in the site's time
     * @param trainedFrom oldest reading it saw
     * @param inUse whether it forecasts now
     */
    record ModelCard(String name, Path file, String algorithm, Duration horizon, Map<String, Double> metrics,
            Instant trainedAt, Instant trainedFrom, boolean inUse) {}
}
