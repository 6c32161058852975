package org.shadowrack.benchmarks.marks;

import static org.shadowrack.benchmarks.marks.MarkTable.done;
import static org.shadowrack.benchmarks.marks.MarkTable.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.recorded.TestData;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.evaluate.RemainingLifeMeasures;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.split.Part;

/** NASA's engines (C-MAPSS FD001), a cycle as an hour. Ours learns from 80 of the 100 engines: it keeps 20 for its own test. */
final class EngineMarks {

    private static final Duration HORIZON = Duration.ofHours(30);
    private static final Duration CAP = Duration.ofHours(125);
    private static final double CYCLE = 3600;

    private EngineMarks() {}

    static void measure(MarkTable table) throws Exception {
        Path data = TestData.folder("failures/cmapss");
        Telemetry telemetry = done(CsvFiles.telemetry(data.resolve("train-telemetry.csv.gz")));
        Telemetry test = done(CsvFiles.telemetry(data.resolve("test-telemetry.csv.gz")));
        FailureLog failures = done(CsvFiles.failures(data.resolve("train-failures.csv")));
        Map<String, Duration> truth = truth(data.resolve("test-rul.csv"));
        ForestReference reference = new ForestReference(telemetry, failures);
        double forest = reference.rmse(test, truth, CAP);
        double forestBrier = reference.brier(test, truth, HORIZON);
        ModelTraining library = ModelTraining.onWeka();
        FailureModel model = done(library.train(telemetry, failures,
                TrainingPlan.of(HORIZON, HORIZON).with(Algorithm.BOOSTED), TrainingMonitor.NONE));
        RemainingLifeMeasures life = done(library.evaluateRemainingLife(model, test, truth, CAP));
        double brier = library.evaluate(model, test, ends(test, truth), ForecastTimes.AT_ROWS, Part.ALL, 1).report()
                .metrics().brier();
        table.row("FD001 test", "RMSE of remaining life, capped at 125 cycles", number("%.2f", forest),
                number("%.2f", life.rmseSeconds() / CYCLE), "< 10.9");
        table.row("FD001 test", "coverage of the 90 % interval", "–", number("%.2f", life.intervalCoverage90()),
                "0.87–0.93");
        table.row("FD001 test", "Brier of failing within 30 cycles, all rows", number("%.4f", forestBrier),
                number("%.4f", brier), "< 0.0055");
    }

    private static Map<String, Duration> truth(Path file) throws IOException {
        Map<String, Duration> truth = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("component")) {
                truth.put(cells[0], Duration.ofSeconds(Long.parseLong(cells[1])));
            }
        }
        return truth;
    }

    /** When each test engine would fail. */
    private static FailureLog ends(Telemetry test, Map<String, Duration> truth) {
        List<FailureEvent> events = new ArrayList<>();
        for (ComponentSeries series : test.components()) {
            Duration left = truth.get(series.component());
            if (left != null) {
                events.add(new FailureEvent(series.component(), series.lastTime() + left.toMillis(), "end-of-life"));
            }
        }
        return FailureLog.of(events);
    }
}
