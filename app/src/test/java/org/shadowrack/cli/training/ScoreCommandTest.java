package org.shadowrack.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.forecast.fleet.Taught;
import org.shadowrack.training.ModelTraining;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when an abstention hides an anomaly, when the time to a limit is not in the document, or when a wrong limit passes. */
class ScoreCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Taught.file(folder, "fan-1", 1);
        Random random = new Random(2);
        StringBuilder text = new StringBuilder("component,time,vibration,speed,temperature\n");
        for (int hour = 0; hour < 24 * 14; hour++) {
            Instant at = Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofHours(hour));
            double gone = hour > 24 * 14 - 20 ? 40 : 0;
            // Far outside what the model has seen, so that it abstains.
            row(text, "odd", at, 1 + 0.1 * random.nextGaussian() + gone, 90_000 + 1000 * gone,
                    300 + random.nextDouble());
            row(text, "warm", at, 1 + 0.1 * random.nextGaussian(), 9000 + random.nextInt(50), 30 + 0.005 * hour);
        }
        Files.writeString(folder.resolve("t.csv"), text);
    }

    private static void row(StringBuilder text, String component, Instant at, double vibration, double speed,
            double temperature) {
        text.append(component).append(',').append(at).append(',').append(vibration).append(',').append(speed)
                .append(',').append(temperature).append('\n');
    }

    private record Run(int exit, JsonNode out) {
        JsonNode of(String component) {
            for (JsonNode one : out.path("forecasts")) {
                if (one.path("component").asString("").equals(component)) {
                    return one;
                }
            }
            throw new AssertionError(out);
        }
    }

    private static Run run(String... more) {
        List<String> words = new ArrayList<>(List.of("--model", folder.resolve("fan-1.model").toString(), "--telemetry",
                folder.resolve("t.csv").toString(), "--json"));
        words.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = new CommandLine(new ScoreCommand(ModelTraining.onWeka(),
                new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)))
                .execute(words.toArray(String[]::new));
        return new Run(exit, new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void anAbstentionTellsOfTheAnomalyAndAForecastHasNone() {
        Run run = run();
        assertThat(run.exit()).isZero();
        assertThat(run.of("odd").path("abstained").asString("")).contains("outside");
        assertThat(run.of("odd").path("anomaly").path("spreads").asDouble(0)).isGreaterThan(4);
        assertThat(run.of("warm").path("probability").path("PT24H").isNumber()).isTrue();
        assertThat(run.of("warm").has("anomaly")).isFalse();
        assertThat(run.of("warm").has("outlook")).isFalse();
    }

    @Test
    void theTimeToALimitIsInTheDocument() {
        Run run = run("--limit", "temperature=31.8", "--limit", "vibration=50");
        assertThat(run.of("warm").path("outlook")).hasSize(2);
        JsonNode temperature = run.of("warm").path("outlook").path(1);
        assertThat(temperature.path("metric").asString("")).isEqualTo("temperature");
        // 31.68 now, and 0.005 more an hour: 24 hours.
        assertThat(temperature.path("expectedSeconds").asLong(0)).isBetween(3600L * 20, 3600L * 28);
        assertThat(run.of("warm").path("outlook").path(0).path("earliestSeconds").isNull()).isTrue();
    }

    @Test
    void aLimitOfWhatIsNoMetricIsWrongInput() {
        Run run = run("--limit", "humidity=60");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out().path("error").path("next").asString("")).contains("temperature");
    }
}
