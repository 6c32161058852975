package org.shadowrack.system.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.recorded.TestData;
import tools.jackson.databind.JsonNode;

/**
 * NASA's turbofan engines (C-MAPSS FD001), a cycle taken as an hour. Breaks when a document of train, evaluate or score misses a
 * field of its contract, or a model of 60 engines no longer forecasts 100 others.
 */
class EngineFailuresTest {

    private static final double CYCLE = 3600;

    @TempDir
    static Path folder;

    private static Path data = Path.of("");
    private static Path model = Path.of("");
    private static CommandLineRun trained = new CommandLineRun(-1, tools.jackson.databind.node.NullNode.instance);

    @BeforeAll
    static void train() throws IOException {
        data = TestData.folder("failures/cmapss");
        model = folder.resolve("engines.model");
        Path telemetry = Subset.of(data.resolve("train-telemetry.csv.gz"), folder.resolve("t.csv"),
                engine -> engine.compareTo("engine-060") <= 0);
        trained = CommandLineRun.of(folder, "train", "--telemetry", telemetry, "--failures",
                data.resolve("train-failures.csv"), "--horizon", "PT30H", "--window", "PT30H", "--algorithm", "boosted",
                "--every", "PT2H", "--model", model, "--seed", 1);
    }

    @Test
    void trainPrintsItsDocument() {
        assertThat(trained.exitCode()).isZero();
        JsonNode document = trained.document();
        assertThat(document.propertyNames()).contains("model", "algorithm", "trainRows", "testRows", "positives",
                "censored", "features", "seconds", "metrics", "champion");
        assertThat(document.at("/metrics").propertyNames()).contains("rows", "baseRate", "auroc", "auprc", "brier",
                "brierOfBaseRate", "ece", "threshold", "precision", "recall", "failures", "caught", "healthy",
                "healthyAlerted", "falseAlarmsPerComponentDay", "medianLeadSeconds");
        assertThat(trained.number("/metrics/auroc")).isBetween(0.97, 1.0);
        assertThat(trained.number("/metrics/brier")).isLessThan(0.4 * trained.number("/metrics/brierOfBaseRate"));
        assertThat(trained.number("/metrics/caught")).isGreaterThanOrEqualTo(trained.number("/champion/caught"));
        assertThat(document.at("/champion/name").asString()).isNotBlank();
    }

    @Test
    void evaluateMeasuresEnginesThatItNeverSaw() throws IOException {
        CommandLineRun run = CommandLineRun.of(folder, "evaluate", "--model", model, "--telemetry",
                data.resolve("test-telemetry.csv.gz"), "--failures", testFailures(), "--rul",
                data.resolve("test-rul.csv"), "--rul-cap", "PT125H");
        assertThat(run.exitCode()).isZero();
        assertThat(run.number("/metrics/rows")).isEqualTo(13_096);
        assertThat(run.number("/metrics/auroc")).isGreaterThan(0.99);
        assertThat(run.number("/metrics/brier")).isLessThan(0.0075);
        assertThat(run.number("/rul/rmseSeconds") / CYCLE).isBetween(5.0, 16.0);
        assertThat(run.number("/rul/intervalCoverage90")).isBetween(0.8, 0.98);
    }

    @Test
    void scoreForecastsEveryEngineOrSaysWhyNot() {
        CommandLineRun run = CommandLineRun.of(folder, "score", "--model", model, "--telemetry",
                data.resolve("test-telemetry.csv.gz"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.document().at("/forecasts").size()).isEqualTo(100);
        assertThat(run.number("/scoredPerSecond")).isPositive();
        for (JsonNode forecast : run.document().at("/forecasts")) {
            if (forecast.has("abstained")) {
                assertThat(forecast.at("/abstained").asString()).isNotBlank();
            } else {
                assertThat(forecast.at("/probability/PT30H").asDouble()).isBetween(0.0, 1.0);
                assertThat(forecast.at("/rulSeconds").asDouble()).isBetween(forecast.at("/rulLow").asDouble(),
                        forecast.at("/rulHigh").asDouble());
                assertThat(forecast.at("/factors").size()).isPositive();
            }
        }
    }

    @Test
    void nasasOwnTextIsReadAsTheCsvMadeOfIt() throws IOException {
        Path csv = Subset.of(data.resolve("train-telemetry.csv.gz"), folder.resolve("few.csv"),
                engine -> engine.compareTo("engine-025") <= 0);
        Path text = Subset.rewritten(csv, folder.resolve("train_FD001.txt"), EngineFailuresTest::asText);
        Path failures = Subset.of(data.resolve("train-failures.csv"), folder.resolve("few-failures.csv"),
                engine -> engine.compareTo("engine-025") <= 0);
        CommandLineRun fromCsv = fastTraining("--telemetry", csv, "--failures", failures);
        CommandLineRun fromText = fastTraining("--format", "cmapss", "--telemetry", text);
        assertThat(fromText.exitCode()).isZero();
        assertThat(fromText.document().at("/metrics")).isEqualTo(fromCsv.document().at("/metrics"));
    }

    private static CommandLineRun fastTraining(Object... input) {
        Object[] rest = {"--horizon", "PT30H", "--window", "PT30H", "--every", "PT10H", "--algorithm", "boosted",
                "--model", folder.resolve("fast.model")};
        Object[] all = new Object[1 + input.length + rest.length];
        all[0] = "train";
        System.arraycopy(input, 0, all, 1, input.length);
        System.arraycopy(rest, 0, all, 1 + input.length, rest.length);
        return CommandLineRun.of(folder, all);
    }

    private static String asText(String line) {
        if (line.startsWith("component,")) {
            return "";
        }
        String[] cells = line.split(",", 3);
        int unit = Integer.parseInt(cells[0].substring("engine-".length()));
        long cycle = (Long.parseLong(cells[1]) - 1_700_000_000L) / 3600;
        return unit + " " + cycle + " " + cells[2].replace(',', ' ') + "  ";
    }

    /** When each test engine would fail: its last instant and the remaining life that NASA published. */
    private static Path testFailures() throws IOException {
        Map<String, Long> last = new HashMap<>();
        Subset.rewritten(data.resolve("test-telemetry.csv.gz"), folder.resolve("unused.csv"), line -> {
            String[] cells = line.split(",", 3);
            if (!cells[0].equals("component")) {
                last.merge(cells[0], Long.parseLong(cells[1]), Math::max);
            }
            return "";
        });
        return Subset.rewritten(data.resolve("test-rul.csv"), folder.resolve("test-failures.csv"), line -> {
            String[] cells = line.split(",");
            Long at = last.get(cells[0]);
            return at == null ? "component,time,kind" : cells[0] + "," + (at + Long.parseLong(cells[1])) + ",end";
        });
    }

    @Test
    void badInputEndsWithTwoAndAnErrorThatSaysWhatToDo() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "component,time,t\na,1,1\na,2\n");
        CommandLineRun run = CommandLineRun.of(folder, "train", "--telemetry", bad, "--failures",
                data.resolve("train-failures.csv"), "--horizon", "PT30H", "--window", "PT30H", "--model",
                folder.resolve("none.model"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.document().at("/error").propertyNames()).contains("code", "message", "tried", "next");
        assertThat(run.document().at("/error/message").asString()).contains("line 3");
        CommandLineRun foreign = CommandLineRun.of(folder, "score", "--model", bad, "--telemetry", bad);
        assertThat(foreign.exitCode()).isEqualTo(2);
        assertThat(foreign.document().at("/error/message").asString()).contains("must not be used");
    }
}
