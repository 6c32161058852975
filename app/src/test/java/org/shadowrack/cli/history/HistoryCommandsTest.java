package org.shadowrack.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.history.embedded.EmbeddedHistories;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when a bad line of a file is not told by its number, when anything of such a file is stored, or when importing a file again changes something. */
class HistoryCommandsTest {
    private static final String GOOD = """
            component,time,temperature,power
            r01,2026-01-01T00:00:00Z,21.5,300
            r01,2026-01-01T00:01:00Z,,310
            "r02, left",1767225600,22,
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void site() throws IOException {
        write("site.yaml", "site: x\ndata: data\nservices:\n  - {name: r01, url: \"https://r01.example\"}\n");
        write("good.csv", GOOD);
        write("failures.csv", "component,time,kind\nr01,2026-01-02T00:00:00Z,fan\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What a command came to. */
    private record Run(int exit, JsonNode out) {
        String error() {
            return out.path("error").toString();
        }
    }

    private Run run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamOutput output = new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        ConsoleCommand history = new HistoryCommand(new YamlSiteFiles(),
                new EmbeddedHistories(Thread.ofPlatform().daemon().factory()), output, InstantSource.system());
        CommandLine line = new CommandLine(history);
        history.subcommands().forEach(line::addSubcommand);
        String[] all = new String[words.length + 3];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--site";
        all[words.length + 1] = folder.resolve("site.yaml").toString();
        all[words.length + 2] = "--json";
        int exit = line.execute(all);
        return new Run(exit, new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8)));
    }

    private Run imported(String file) {
        return run("import", "--telemetry", folder.resolve(file).toString(), "--failures",
                folder.resolve("failures.csv").toString());
    }

    private long stored() {
        return run("stat").out().path("readings").asLong(-1);
    }

    @Test
    void aFileIsTakenInOnceHoweverOftenItIsImported() {
        assertThat(imported("good.csv").exit()).isZero();
        assertThat(stored()).isEqualTo(4);
        Run again = imported("good.csv");
        assertThat(again.exit()).isZero();
        assertThat(again.out().path("readingsStored").asLong(-1)).isEqualTo(4);
        assertThat(run("stat").out().path("events").asLong(-1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            component,time,temperature,power | component,when,temperature,power | line 1 | header
            temperature,power                | power,power                      | line 1 | two have the same
            21.5,300                         | 21.5                             | line 2 | fields
            21.5,300                         | warm,300                         | line 2 | warm
            21.5,300                         | NaN,300                          | line 2 | finite
            2026-01-01T00:01:00Z             | tomorrow                         | line 3 | not a time
            r01,2026-01-01T00:01             | ,2026-01-01T00:01                | line 3 | component is missing
            "r02, left"                      | "r02, left                       | line 4 | quote
            """)
    void ofAFileWithABadLineNothingIsStored(String good, String bad, String line, String word) throws IOException {
        assertThat(GOOD).contains(good);
        write("bad.csv", GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad));
        Run run = imported("bad.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error()).contains(line + ":").containsIgnoringCase(word).contains("bad.csv");
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            component,time                                         | line 1
            component,time,kind~r01,soon,fan                       | line 2
            component,time,kind~r01,2026-01-02T00:00:00Z,fan~r02   | line 3
            """)
    void badFailuresKeepTheTelemetryOut(String text, String line) throws IOException {
        write("failures.csv", text.replace('~', '\n'));
        Run run = imported("good.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error()).contains(line + ":").contains("failures.csv");
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsNoTextOrNoFileIsSaidToBeThat() throws IOException {
        Files.write(folder.resolve("bytes.csv"), new byte[]{'c', (byte) 0xC3, (byte) 0x28});
        assertThat(imported("bytes.csv").error()).contains("UTF-8");
        assertThat(imported("none.csv").error()).contains("no such file");
    }
}
