package org.shadowrack.cli.training;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.training.MetricsDocument.ChampionDocument;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.Origin.Contestant;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: telemetry and failures in, a model file and its honest measures out. */
@Command(name = "train", description = "Trains a forecaster on telemetry and failures, and measures it on data that it did not see.")
public final class TrainCommand implements ConsoleCommand {
    private final ModelTraining library;
    private final CommandOutput output;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--horizon", required = true, paramLabel = "D", description = "How far forecasts look.")
    private Duration horizon = Duration.ZERO;

    @Option(names = "--window", required = true, paramLabel = "D", description = "Trailing window of the features.")
    private Duration window = Duration.ZERO;

    @Option(names = "--model", required = true, paramLabel = "OUT", description = "The model file to write.")
    private Path model = Path.of("");

    @Option(names = "--algorithm", defaultValue = "auto", description = "auto, random-forest, boosted, logistic, grouped-logistic or recurrent.")
    private String algorithm = "auto";

    @Option(names = "--false-alarms", paramLabel = "R", description = "Healthy components alerted, per component-day.")
    private @Nullable Double falseAlarms;

    @Option(names = "--test-components", paramLabel = "FILE", description = "These components are the test part.")
    private @Nullable Path testComponents;

    @Option(names = "--test-from", paramLabel = "INSTANT", description = "Forecasts from here on are the test part.")
    private @Nullable String testFrom;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** The command with what it needs. */
    public TrainCommand(ModelTraining library, CommandOutput output) {
        this.library = library;
        this.output = output;
    }

    @Override
    public Integer call() {
        long began = System.nanoTime();
        return output.print(form.json(), plan().then(plan -> data.read().then(read -> train(plan, read)))
                .then(trained -> Refusals.outcome(library.write(trained, model)).map(file -> trained))
                .map(trained -> document(trained, (System.nanoTime() - began) / 1e9)), TrainDocument::text);
    }

    private Outcome<FailureModel> train(TrainingPlan plan, Recording read) {
        return Refusals.outcome(library.train(read.telemetry(), read.failures(), plan, TrainingMonitor.NONE));
    }

    private Outcome<TrainingPlan> plan() {
        if (!horizon.isPositive() || !window.isPositive() || data.every != null && !data.every.isPositive()) {
            return wrong("a duration is not longer than zero", "Give durations such as PT24H");
        }
        return Algorithm.of(algorithm).map(Outcome::ok)
                .orElseGet(() -> wrong("there is no algorithm '" + algorithm + "'",
                        "Choose auto, random-forest, boosted, logistic, grouped-logistic or recurrent"))
                .then(learner -> split().map(split -> plan(learner, split)));
    }

    private TrainingPlan plan(Algorithm learner, SplitRule split) {
        TrainingPlan plan = TrainingPlan.of(horizon, window).with(learner).with(split).withSeed(seed)
                .onThreads(Runtime.getRuntime().availableProcessors());
        TrainingPlan paced = data.every == null ? plan : plan.at(data.every);
        return falseAlarms == null ? paced : paced.withFalseAlarms(falseAlarms);
    }

    private Outcome<SplitRule> split() {
        if (testComponents != null) {
            return Refusals.outcome(CsvFiles.components(testComponents)).map(SplitRule.TestComponents::new);
        }
        if (testFrom == null) {
            return Outcome.ok(new SplitRule.Automatic());
        }
        try {
            return Outcome.ok(new SplitRule.TestFrom(Instant.parse(testFrom)));
        } catch (DateTimeParseException wrong) {
            return wrong("'" + testFrom + "' is no instant", "Give one such as 2015-01-31T00:00:00Z");
        }
    }

    private <T> Outcome<T> wrong(String message, String next) {
        return Outcome.failed(Problem.badInput(message, "training " + model, next));
    }

    private TrainDocument document(FailureModel trained, double seconds) {
        var main = trained.main();
        return new TrainDocument(model.toString(), trained.origin().algorithm(), main.rows().train(),
                main.rows().test(), main.rows().positives(), main.rows().censored(), trained.schema().names(), seconds,
                MetricsDocument.of(main.report().metrics()), ChampionDocument.of(main.report().champion()),
                trained.origin().contest(),
                trained.origin().dropped());
    }

    /**
     * The document of {@code train}.
     *
     * @param contest what the choice of the algorithm was made on, best first: cross-validated by component; empty where it was
     *                given
     * @param dropped features that told the failures of the early period but not those of the next, and so were left out
     */
    record TrainDocument(String model, String algorithm, long trainRows, long testRows, long positives, long censored,
            List<String> features, double seconds, MetricsDocument metrics, ChampionDocument champion,
            List<Contestant> contest, List<String> dropped) {
        String text() {
            return model + ": " + algorithm + ", " + trainRows + " rows learnt, " + testRows + " tested, " + censored
                    + " left out\n" + metrics.text() + "\n" + champion.text();
        }
    }
}
