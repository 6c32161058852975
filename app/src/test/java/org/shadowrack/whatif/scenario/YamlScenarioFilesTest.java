package org.shadowrack.whatif.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.whatif.Scenario;

/** Broken when a key changes its name or default, or a mistake in a file is not named with its line. */
class YamlScenarioFilesTest {
    @TempDir
    Path folder;

    @Test
    void oneScenarioHasTheseDefaults() throws IOException {
        Scenario scenario = read("name: as it is\nthreshold: 0.4\n").getFirst();
        assertThat(scenario.threshold("fan")).isEqualTo(0.4);
        assertThat(scenario.releaseBelow()).isEqualTo(0.6);
        assertThat(scenario.load()).isEqualTo(new Scenario.Load(1, 0));
        assertThat(scenario.shadowSlots()).isEmpty();
        assertThat(scenario.migration())
                .isEqualTo(new Scenario.Migration(Duration.ofSeconds(2), 1, Duration.ofHours(4), 1));
        assertThat(scenario.costs()).isEqualTo(new Scenario.Costs(0, 0, 0, 0));
        assertThat(scenario.seed()).isEmpty();
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Scenario scenario = read("""
                scenarios:
                  - name: harder
                    thresholds: {default: 0.5, fan: 0.7}
                    releaseBelow: 0.5
                    loadGrowth: 1.3
                    loadSensitivity: 2
                    shadowSlots: 6
                    faults:
                      - {kind: fan, count: 3}
                    migration: {cutover: 5s, success: 0.9, repair: 8h, outageShare: 0.4}
                    costs: {outage: 1000, downtimeHour: 50, migration: 5, slotMonth: 20}
                    seed: 7
                """).getFirst();
        assertThat(scenario.threshold("fan")).isEqualTo(0.7);
        assertThat(scenario.threshold("drive")).isEqualTo(0.5);
        assertThat(scenario.load()).isEqualTo(new Scenario.Load(1.3, 2));
        assertThat(scenario.shadowSlots()).hasValue(6);
        assertThat(scenario.faults()).containsExactly(new Scenario.Faults("fan", 3));
        assertThat(scenario.migration())
                .isEqualTo(new Scenario.Migration(Duration.ofSeconds(5), 0.9, Duration.ofHours(8), 0.4));
        assertThat(scenario.costs()).isEqualTo(new Scenario.Costs(1000, 50, 5, 20));
        assertThat(scenario.seed()).hasValue(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"threshold: 2 | line 2 | threshold", "thresold: 0.4 | line 2 | thresold",
            "thresholds: {default: 0.5, fam: 1} | line 2 | fam", "loadGrowth: 0 | line 2 | above 0",
            "costs: {outage: -1} | line 2 | costs.outage", "faults: [{kind: fan, count: 0}] | line 2 | count",
            "faults: [{count: 2}] | line 2 | kind", "migration: {success: 1.5} | line 2 | success",
            "seed: many | line 2 | whole number", "releaseBelow: 0.5 | line 1 | no threshold"})
    void aMistakeIsNamedWithItsLine(String line, String place, String what) throws IOException {
        String threshold = line.startsWith("threshold") || line.startsWith("releaseBelow") ? "" : "threshold: 0.5\n";
        Problem problem = problem("name: x\n" + line + "\n" + threshold);
        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT);
        assertThat(problem.message()).contains(place).contains(what);
    }

    @Test
    void moreThanFourOrTwoOfOneNameAreRefused() throws IOException {
        String one = "  - {name: a%d, threshold: 0.5}\n";
        String five = one.formatted(1) + one.formatted(2) + one.formatted(3) + one.formatted(4) + one.formatted(5);
        assertThat(problem("scenarios:\n" + five).message()).contains("5 scenarios");
        assertThat(problem("scenarios:\n" + one.formatted(1) + one.formatted(1)).message()).contains("line 3")
                .contains("a1");
    }

    @Test
    void aMissingFileIsBadInput() {
        assertThat(problemOf(new YamlScenarioFiles().read(folder.resolve("none"))).code())
                .isEqualTo(ProblemCode.BAD_INPUT);
    }

    private List<Scenario> read(String yaml) throws IOException {
        return outcome(yaml).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private Problem problem(String yaml) throws IOException {
        return problemOf(outcome(yaml));
    }

    private static Problem problemOf(Outcome<?> outcome) {
        return ((Outcome.Failed<?>) outcome).problem();
    }

    private Outcome<List<Scenario>> outcome(String yaml) throws IOException {
        return new YamlScenarioFiles().read(Files.writeString(folder.resolve("scenario.yaml"), yaml));
    }
}
