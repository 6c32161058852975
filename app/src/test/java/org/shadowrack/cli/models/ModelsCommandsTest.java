package org.shadowrack.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.fleet.FleetForecasting;
import org.shadowrack.forecast.fleet.Taught;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.security.access.AuditedAccess;
import org.shadowrack.security.audit.ChainedAuditLog;
import org.shadowrack.whatif.bundle.TopologyDocument;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Breaks when a wrong name or scope does not end with 2 and a document that says what to do, when a viewer can change what
 * forecasts, when a change is not in the audit log, or when a field of the documents is renamed.
 */
class ModelsCommandsTest {
    @TempDir
    private static Path taught;

    @TempDir
    private Path folder;

    @BeforeAll
    static void teach() {
        Taught.file(taught, "fan-1", 1);
        Taught.file(taught, "fan-2", 2);
    }

    @BeforeEach
    void site() throws IOException {
        Files.writeString(folder.resolve("site.yaml"),
                "site: x\ndata: data\nservices:\n  - {name: r01, url: \"https://r01.example\"}\n");
        Files.createDirectories(folder.resolve("data/models"));
        for (String name : List.of("fan-1.model", "fan-2.model")) {
            Files.copy(taught.resolve(name), folder.resolve("data/models").resolve(name));
        }
    }

    /** What a command came to. */
    private record Run(int exit, JsonNode out, String text) {
        String error(String field) {
            return out.path("error").path(field).asString("");
        }
    }

    private AuditLog audit() {
        return new ChainedAuditLog(folder.resolve("data"), Clock.systemUTC());
    }

    private Run run(OperatorRole role, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--site", folder.resolve("site.yaml").toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamOutput output = new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        ModelsCommand models = new ModelsCommand(new ModelDesk(new YamlSiteFiles(),
                new EmbeddedHistories(Thread.ofPlatform().daemon().factory()), Clock.systemUTC(),
                data -> new FleetForecasting(data.resolve("models")), data -> new AuditedAccess(audit()),
                new Operator("op", role)), output);
        CommandLine line = new CommandLine(models);
        for (ConsoleCommand command : models.subcommands()) {
            line.addSubcommand(command);
        }
        int exit = line.execute(all.toArray(String[]::new));
        String text = out.toString(StandardCharsets.UTF_8);
        return new Run(exit, new JsonMapper().readTree(text.startsWith("{") ? text : "{}"), text);
    }

    private Run run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return run(OperatorRole.OPERATOR, all.toArray(String[]::new));
    }

    private String used() {
        for (JsonNode model : run("list").out().path("models")) {
            if (model.path("status").asString("").equals("in use")) {
                return model.path("model").asString("");
            }
        }
        return "none";
    }

    @Test
    void theListAndTheModelHaveTheFieldsThatScriptsRead() {
        Run list = run("list");
        assertThat(list.exit()).isZero();
        assertThat(list.out().path("models")).hasSize(2);
        Run one = run("show", "fan-1");
        assertThat(one.exit()).isZero();
        assertThat(one.out().propertyNames()).containsExactly("model", "status", "why", "algorithm", "horizon",
                "trainedAt", "dataFrom", "dataUntil", "recalibratedAt",
                "codeVersion", "sha256", "champion", "metrics", "file", "curves");
        assertThat(one.out().path("horizon").asString("")).isEqualTo("PT24H");
        assertThat(one.out().path("sha256").asString("")).matches("[0-9a-f]{64}");
        assertThat(one.out().path("metrics").path("auroc").asDouble(0)).isBetween(0.5, 1.0);
    }

    @Test
    void whatIsPromotedForecastsCanBeTakenBackAndIsInTheAuditLog() {
        assertThat(used()).isEqualTo("fan-2");
        assertThat(run("promote", "fan-1").out().path("status").asString("")).isEqualTo("in use");
        assertThat(used()).isEqualTo("fan-1");
        assertThat(run("promote", "fan-2").exit()).isZero();
        Run reverted = run("revert", "fan");
        assertThat(reverted.exit()).isZero();
        assertThat(reverted.out().path("model").asString("")).isEqualTo("fan-1");
        assertThat(used()).isEqualTo("fan-1");
        assertThat(FanSite.value(audit().newest(10)).toString()).contains("promote fan-1", "promote fan-2",
                "revert fan");
    }

    @ParameterizedTest
    @CsvSource({"show,fan-9,no such model", "show,../fan-1,no such model", "promote,fan-9,no such model",
            "revert,fan,no other model", "revert,nonsense,no other model"})
    void aNameThatIsNoneEndsWithTwoAndSaysWhatToDo(String verb, String name, String message) {
        Run run = run(verb, name);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error("code")).isEqualTo("bad_input");
        assertThat(run.error("message")).contains(message);
        assertThat(run.error("tried")).contains(name);
        assertThat(run.error("next")).isNotBlank();
        assertThat(used()).isEqualTo("fan-2");
    }

    @Test
    void comparingNeedsTwoModelsOfOneScopeAndASiteThatWasDiscovered() {
        assertThat(run("compare", "fan-1", "fan-2").error("message")).contains("never discovered");
        discovered();
        Run other = run("compare", "fan-1", "fan-9");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.error("message")).contains("not two models of one scope");
        Run few = run("compare", "fan-1", "fan-2");
        assertThat(few.exit()).isEqualTo(1);
        assertThat(few.error("message")).contains("no longer holds enough failures");
    }

    private void discovered() {
        try (History history = FanSite.value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory())
                .open(folder.resolve("data")))) {
            FanSite.value(TopologyDocument.keep(org.shadowrack.model.site.Topology.empty("x"), history.journal()));
        }
    }

    /** Also breaks when a viewer can start it, or when a scope of which too little is known goes unsaid. */
    @Test
    void recalibratingSaysOfEachScopeWhatBecameOfIt() {
        Run early = run("recalibrate");
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.error("message")).contains("never discovered");
        discovered();
        Run refused = run(OperatorRole.VIEWER, "recalibrate", "--json");
        assertThat(refused.exit()).isEqualTo(3);
        Run few = run("recalibrate");
        assertThat(few.exit()).isZero();
        assertThat(few.out().propertyNames()).containsExactly("models", "skipped", "seconds");
        assertThat(few.out().path("models")).isEmpty();
        assertThat(few.out().path("skipped").toString()).contains("fan: the history no longer holds enough failures");
        assertThat(run(OperatorRole.OPERATOR, "recalibrate").text()).startsWith("fan: the history no longer holds");
        assertThat(used()).isEqualTo("fan-2");
        assertThat(FanSite.value(audit().newest(10))).filteredOn(line -> line.toString().contains("recalibrate"))
                .hasSize(4);
    }

    @Test
    void aTamperedFileIsNotPromoted() throws IOException {
        assertThat(run("promote", "fan-1").exit()).isZero();
        assertThat(run("promote", "fan-2").exit()).isZero();
        Path file = folder.resolve("data/models/fan-2.model");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run run = run("promote", "fan-2");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error("message")).contains("damaged");
        assertThat(used()).isEqualTo("fan-1");
    }

    @Test
    void aViewerChangesNothingAndATerminalReadsWords() {
        Run refused = run(OperatorRole.VIEWER, "promote", "fan-1", "--json");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.error("code")).isEqualTo("refused");
        assertThat(used()).isEqualTo("fan-2");
        assertThat(run(OperatorRole.VIEWER, "list").text()).contains("fan-1", "fan-2", "average precision");
    }

    @Test
    void aSiteFileThatIsMissingAndAMissingVerbAreWrongUsage() throws IOException {
        Files.delete(folder.resolve("site.yaml"));
        assertThat(run("list").exit()).isEqualTo(2);
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("show").exit()).isEqualTo(2);
    }
}
