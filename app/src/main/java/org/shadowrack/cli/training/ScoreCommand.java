package org.shadowrack.cli.training;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.remaining.RemainingLife;
import org.shadowrack.training.score.ComponentForecast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: a forecast for every component, as of its last row. */
@Command(name = "score", description = "Forecasts for every component of a telemetry file, as of its last row.")
public final class ScoreCommand implements ConsoleCommand {
    private final ModelTraining library;
    private final CommandOutput output;

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--model", required = true, paramLabel = "M", description = "The model file.")
    private Path model = Path.of("");

    @Option(names = "--telemetry", required = true, paramLabel = "T.csv", description = "Readings: component,time,<metric>…; .gz too.")
    private Path telemetry = Path.of("");

    @Option(names = "--limit", paramLabel = "METRIC=VALUE", description = "Tells when the metric reaches the value; may be repeated.")
    private Map<String, Double> limits = Map.of();

    /** The command with what it needs. */
    public ScoreCommand(ModelTraining library, CommandOutput output) {
        this.library = library;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(form.json(), Refusals.outcome(library.read(model)).then(
                trained -> Refusals.outcome(CsvFiles.telemetry(telemetry)).then(this::requireLimited)
                        .map(rows -> score(trained, rows))),
                ScoreDocument::text);
    }

    private Outcome<Telemetry> requireLimited(Telemetry rows) {
        return limits.keySet().stream()
                .filter(name -> rows.metrics().stream().noneMatch(metric -> metric.name().equals(name))).findFirst()
                .map(name -> Outcome.<Telemetry>failed(Problem.badInput("there is no metric '" + name + "'",
                        "finding when " + name + " reaches its limit in " + telemetry,
                        "Name a column of the telemetry: " + rows.metrics().stream().map(Metric::name)
                                .collect(Collectors.joining(", ")))))
                .orElseGet(() -> Outcome.ok(rows));
    }

    private ScoreDocument score(FailureModel trained, Telemetry rows) {
        long began = System.nanoTime();
        List<ComponentForecast> forecasts = library.score(trained, rows, FailureLog.of(List.of()),
                Runtime.getRuntime().availableProcessors());
        double seconds = (System.nanoTime() - began) / 1e9;
        Unlabelled unlabelled = new Unlabelled(rows, limits);
        return new ScoreDocument(forecasts.stream().map(forecast -> entry(forecast, unlabelled)).toList(),
                forecasts.size() / seconds);
    }

    /** An entry has other fields when the model abstains, so it is a map, in the order of the document. */
    private static Map<String, @Nullable Object> entry(ComponentForecast forecast, Unlabelled unlabelled) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("component", forecast.component());
        switch (forecast) {
            case ComponentForecast.Abstained(var component, Instant at, String reason) -> {
                entry.put("at", at);
                entry.put("abstained", reason);
                unlabelled.anomaly(component).ifPresent(anomaly -> entry.put("anomaly", anomaly));
            }
            case ComponentForecast.Predicted predicted -> {
                entry.put("at", predicted.at());
                entry.put("probability", probabilities(predicted));
                RemainingLife life = predicted.remainingLife().orElse(null);
                entry.put("rulSeconds", life == null ? null : life.seconds());
                entry.put("rulLow", life == null ? null : life.low());
                entry.put("rulHigh", life == null ? null : life.high());
                entry.put("factors", predicted.factors());
            }
        }
        if (unlabelled.hasLimits()) {
            entry.put("outlook", unlabelled.outlook(forecast.component()));
        }
        return entry;
    }

    private static Map<String, Double> probabilities(ComponentForecast.Predicted predicted) {
        Map<String, Double> probability = new LinkedHashMap<>();
        predicted.probability().forEach((horizon, value) -> probability.put(horizon.toString(), value));
        return probability;
    }

    /** The document of {@code score}. */
    record ScoreDocument(List<Map<String, @Nullable Object>> forecasts, double scoredPerSecond) {
        String text() {
            StringBuilder text = new StringBuilder();
            forecasts.forEach(one -> text.append(one).append('\n'));
            return text.append(Math.round(scoredPerSecond)).append(" forecasts a second").toString();
        }
    }
}
