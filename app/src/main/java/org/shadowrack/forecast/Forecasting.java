package org.shadowrack.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;

/** Trains on a site's history and forecasts from it. Thread-safe; one training at a time. */
public interface Forecasting {
    /**
     * Trains a model of the fleet, and of each component kind that has enough failures, on the history before {@code now}. What beats
     * its champion, and the model in use, is put into use; the rest stay candidates, scored beside it. {@code progress} gets 0 to 1;
     * {@code cancelled} is asked often.
     */
    Outcome<Trained> train(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled);

    /** The same without a person who looks: nothing is put into use that does not beat its champion, not even where nothing is. */
    Outcome<Trained> retrain(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled);

    /**
     * Corrects the probabilities of the models in use by what became of their forecasts, without training anything anew. Each becomes
     * a version of its own, in use where such a correction would have helped before, else a candidate; {@code skipped} says of which
     * scope too little is known.
     */
    Outcome<Trained> recalibrate(History history, Topology topology, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled);

    /** A forecast or an abstention for each component that has readings, as of {@code now}. */
    Map<ComponentId, Forecast> forecast(History history, Topology topology, Instant now);

    /** The models in use and before, newest first. */
    List<ModelCard> models();

    /** Puts a model into use in place of the one that forecasts its scope now. */
    Outcome<ModelCard> promote(String name);

    /** Puts the model back into use that forecast {@code scope} before the present one. */
    Outcome<ModelCard> revert(String scope);

    /** Two models of one scope on the same forecasts: those after the later of their trainings. */
    Outcome<Comparison> compare(History history, Topology topology, String name, String other, Instant now);

    /** How candidates fare beside the models in use since this console was started: both score every round, one is acted on. */
    List<Beside> candidates();

    /** Whether the fleet has moved away from what the models know, so that a training is due. */
    Drift drift(Instant now);

    /**
     * What is expected of a component's metrics over the next days, and when each reaches its limit; of those alone whose history is
     * long enough, five days.
     *
     * @param limits by metric
     */
    List<Outlook> outlook(History history, ComponentId component, Map<String, Limit> limits, Instant now);

    /** What a model's quality looks like on its test part, for plots; empty where there is no such model or it was not kept. */
    Optional<Curves> curves(String name);

    /** What a training came to; {@code skipped} says for which kinds there is no model, and why. */
    record Trained(List<ModelCard> models, List<String> skipped, double seconds) {}

    /**
     * What is known of a model.
     *
     * @param name scope and version, such as {@code fleet-3}
     * @param file where it lies
     * @param algorithm as chosen
     * @param horizon its main horizon
     * @param metrics on the test part, by the names of the command line's documents
     * @param trainedAt in the site's time
     * @param trainedFrom oldest reading it saw
     * @param inUse whether it forecasts now
     * @param provenance where it comes from and why it stands where it stands
     */
    record ModelCard(String name, Path file, String algorithm, Duration horizon, Map<String, Double> metrics,
            Instant trainedAt, Instant trainedFrom, boolean inUse, Provenance provenance) {
        /** A card of which no more is known. */
        public ModelCard(String name, Path file, String algorithm, Duration horizon, Map<String, Double> metrics,
                Instant trainedAt, Instant trainedFrom, boolean inUse) {
            this(name, file, algorithm, horizon, metrics, trainedAt, trainedFrom, inUse,
                    new Provenance("", "", trainedAt, null, "", inUse ? Provenance.IN_USE : Provenance.RETIRED, ""));
        }
    }

    /**
     * Where a model comes from and where it stands.
     *
     * @param checksum SHA-256 of its file, hexadecimal
     * @param codeVersion version of the console that trained it
     * @param trainedUntil newest reading that its training, the test not included, knew of
     * @param recalibratedAt when its probabilities were last corrected by what became of forecasts; null if never
     * @param champion the simple rule it was held against, with what that caught
     * @param status one of the constants here
     * @param why it stands there, in words
     */
    record Provenance(String checksum, String codeVersion, Instant trainedUntil, @Nullable Instant recalibratedAt,
            String champion, String status, String why) {
        /** Forecasts its scope. */
        public static final String IN_USE = "in use";
        /** Trained, and scored beside the one in use. */
        public static final String CANDIDATE = "candidate";
        /** Was in use before. */
        public static final String RETIRED = "retired";
        /** Its file is not what was registered, or can't be read. */
        public static final String REFUSED = "refused";
    }

    /**
     * Two models on the same forecasts.
     *
     * @param from first forecast
     * @param metrics of {@code name}, by the names of the command line's documents
     * @param otherMetrics of {@code other}
     * @param better the one with the greater average precision
     */
    record Comparison(String name, String other, Instant from, Map<String, Double> metrics,
            Map<String, Double> otherMetrics, String better) {}

    /**
     * A candidate beside the model in use.
     *
     * @param rounds in which both scored
     * @param meanDifference mean of the candidate's less the other's probability within 24 h, over components and rounds
     * @param onlyCandidate components that the candidate alone puts at one half or more, in the last round
     * @param onlyUsed components that the model in use alone does
     */
    record Beside(String candidate, String used, long rounds, double meanDifference, int onlyCandidate,
            int onlyUsed) {}

    /**
     * Drift.
     *
     * @param scored components in the last round
     * @param outside share of them that the models are silent about for being outside what they know, 0 to 1
     * @param age since the oldest model in use was trained; zero without one
     * @param retrain whether a training is proposed
     * @param reason why, or why not
     */
    record Drift(int scored, double outside, Duration age, boolean retrain, String reason) {}

    /**
     * Plots of a model. A list is empty where its test part holds no failure.
     *
     * @param precisionRecall by falling threshold
     * @param reliability ten bins of as many forecasts each, by rising probability
     * @param leadSeconds of the failures caught at the model's threshold, ascending
     */
    record Curves(List<OperatingPoint> precisionRecall, List<ReliabilityBin> reliability, List<Double> leadSeconds) {}

    /** What a threshold gives over forecasts: precision and recall, 0 to 1. */
    record OperatingPoint(double threshold, double precision, double recall) {}

    /** Mean probability said in a bin, share that failed, and how many forecasts are in it. */
    record ReliabilityBin(double said, double happened, long forecasts) {}
}
