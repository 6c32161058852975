package org.shadowrack.cli.training;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.training.MetricsDocument.ChampionDocument;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.evaluate.RemainingLifeMeasures;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.split.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: a model's measures on other data. */
@Command(name = "evaluate", description = "Measures a model on telemetry and failures, and on remaining lives where their truth is given.")
public final class EvaluateCommand implements ConsoleCommand {
    private final ModelTraining library;
    private final CommandOutput output;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--model", required = true, paramLabel = "M", description = "The model file.")
    private Path model = Path.of("");

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only forecasts made from here on; earlier rows feed features.")
    private @Nullable Instant from;

    @Option(names = "--rul", paramLabel = "TRUTH.csv", description = "Remaining lives at each component's last instant: component,rul_seconds.")
    private @Nullable Path rul;

    @Option(names = "--rul-cap", paramLabel = "D", defaultValue = "P365D", description = "Both are cut here (default ${DEFAULT-VALUE}).")
    private Duration rulCap = Duration.ofDays(365);

    /** The command with what it needs. */
    public EvaluateCommand(ModelTraining library, CommandOutput output) {
        this.library = library;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(form.json(), Refusals.outcome(library.read(model)).then(
                trained -> data.read()
                        .then(read -> remaining(trained, read).map(life -> document(trained, read, life)))),
                EvaluateDocument::text);
    }

    private Outcome<Optional<RemainingLifeMeasures>> remaining(FailureModel trained, Recording read) {
        return rul == null
                ? Outcome.ok(Optional.empty())
                : Refusals.outcome(CsvFiles.remainingLives(rul).then(
                        truth -> library.evaluateRemainingLife(trained, read.telemetry(), truth, rulCap)))
                        .map(Optional::of);
    }

    private EvaluateDocument document(FailureModel trained, Recording read, Optional<RemainingLifeMeasures> life) {
        ForecastTimes times = new ForecastTimes(Optional.ofNullable(data.every), trained.minHistory());
        var measured = library.evaluate(trained, read.telemetry(), read.failures(), times,
                from == null ? Part.ALL : Part.from(from.toEpochMilli()), Runtime.getRuntime().availableProcessors());
        return new EvaluateDocument(model.toString(), trained.origin().algorithm(), measured.positives(),
                measured.censored(), MetricsDocument.of(measured.report().metrics()),
                ChampionDocument.of(measured.report().champion()),
                life.map(one -> new RulDocument(one.rmseSeconds(), one.maeSeconds(), one.intervalCoverage90()))
                        .orElse(null));
    }

    /** Remaining lives against the truth. */
    record RulDocument(double rmseSeconds, double maeSeconds, double intervalCoverage90) {}

    /** The document of {@code evaluate}. */
    record EvaluateDocument(String model, String algorithm, long positives, long censored, MetricsDocument metrics,
            ChampionDocument champion, @Nullable RulDocument rul) {
        String text() {
            String life = rul == null
                    ? ""
                    : "\nremaining life: RMSE " + rul.rmseSeconds + " s, MAE " + rul.maeSeconds
                            + " s, the 90 % interval holds " + rul.intervalCoverage90;
            return metrics.text() + "\n" + champion.text() + life;
        }
    }
}
