package org.shadowrack.benchmarks.marks;

import static org.shadowrack.benchmarks.marks.MarkTable.done;
import static org.shadowrack.benchmarks.marks.MarkTable.number;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.shadowrack.recorded.TestData;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Metrics;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.split.Part;

/**
 * Backblaze's drives up to the middle of 2015: weekly forecasts of a failure within 30 days, trained on what was known before the
 * last five months, which are the test.
 */
final class DriveMarks {

    private static final Duration HORIZON = Duration.ofDays(30);
    private static final Instant TEST_FROM = Instant.parse("2015-01-31T00:00:00Z");
    /** Wanted of the validation, a healthy component and day: 0.6 % over five months. */
    private static final double FALSE_ALARMS = 0.00004;
    private static final double ALERTED = 0.006;
    private static final Set<String> COUNTERS = Set.of("smart_5", "smart_187", "smart_188", "smart_197", "smart_198");

    private DriveMarks() {}

    static void measure(MarkTable table) {
        Path data = TestData.folder("failures/backblaze");
        Telemetry telemetry = done(CsvFiles.telemetry(data.resolve("telemetry.csv.gz")));
        FailureLog failures = done(CsvFiles.failures(data.resolve("failures.csv")));
        TrainingPlan plan = TrainingPlan.of(HORIZON, HORIZON).with(Algorithm.BOOSTED).at(Duration.ofDays(7))
                .with(new SplitRule.TestFrom(TEST_FROM)).withFalseAlarms(FALSE_ALARMS);
        FailureModel model = done(ModelTraining.onWeka().train(telemetry, failures, plan, TrainingMonitor.NONE));
        Scoring scoring = new Scoring(Lives.of(telemetry, failures), telemetry.metrics(), model.schema(),
                model.times(), HORIZON.toMillis());
        EqualAlarms ours = alarms(scoring, failures, model.main()::probability);
        EqualAlarms rule = alarms(scoring, failures, rule(model.schema()));
        table.row("drives, five months", "failures caught where 0.6 % of the good ones are alerted",
                number("%.1f %% (two of five counters: %.1f %% at %.2f %%)", 100 * rule.caughtAt(ALERTED),
                        100 * rule.caught(2), 100 * rule.alerted(2)),
                number("%.1f %%", 100 * ours.caughtAt(ALERTED)), ">= 38 %");
        Metrics metrics = model.main().report().metrics();
        table.row("drives, five months", "at the validation's threshold: caught, good ones alerted", "–",
                number("%.1f %%, %.2f %%", 100.0 * metrics.caught() / metrics.failures(),
                        100.0 * metrics.healthyAlerted() / metrics.healthy()),
                "");
        table.row("drives, five months", "false alarms: realised against wanted, a component and day",
                number("%.2g", FALSE_ALARMS), number("%.2g", metrics.falseAlarmsPerComponentDay()), "at most twice");
        rows(table, "", metrics);
        rows(table, ", recalibrated every 30 days", MonthlyRecalibration.of(model, telemetry, failures, TEST_FROM)
                .metrics(scored(scoring, model.main().model()::answer), Set.copyOf(failures.components())));
    }

    private static void rows(MarkTable table, String how, Metrics metrics) {
        table.row("drives, five months", "AUPRC" + how, "–", number("%.3f", metrics.auprc()), "> 0.11");
        table.row("drives, five months", "calibration error" + how, "–", number("%.5f", metrics.ece()), "< 0.0005");
        table.row("drives, five months", "Brier skill" + how, "–",
                number("%.3f", 1 - metrics.brier() / metrics.brierOfBaseRate()), "> 0.04");
    }

    private static List<ScoredLife> scored(Scoring scoring, ToDoubleFunction<double[]> score) {
        return scoring.score(Part.from(TEST_FROM.toEpochMilli()), () -> score,
                new LifeWorkers(1, TrainingMonitor.NONE));
    }

    private static EqualAlarms alarms(Scoring scoring, FailureLog failures, ToDoubleFunction<double[]> score) {
        return EqualAlarms.of(scored(scoring, score), Set.copyOf(failures.components()));
    }

    /** How many of the five error counters are above zero. */
    private static ToDoubleFunction<double[]> rule(FeatureSchema schema) {
        int[] places = COUNTERS.stream().mapToInt(counter -> schema.names().indexOf(FeatureSchema.lastOf(counter)))
                .filter(place -> place >= 0).toArray();
        return features -> {
            int above = 0;
            for (int place : places) {
                above += features[place] > 0 ? 1 : 0;
            }
            return above;
        };
    }
}
