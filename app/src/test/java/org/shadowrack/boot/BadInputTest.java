package org.shadowrack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.boot.parts.Wiring;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when wrong usage or bad input to any command ends in anything but one error document and its exit code. */
class BadInputTest {
    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void catchTheOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveTheOutputBack() {
        System.setOut(standardOutput);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frobnicate                                                                | 2 | frobnicate
            discover                                                                  | 2 | Missing required parameter
            discover not-a-url                                                        | 2 | host
            discover https://127.0.0.1:1 --user a --password-env SURELY_NOT_SET       | 2 | SURELY_NOT_SET
            discover http://192.0.2.1                                                 | 3 | plain http
            discover http://127.0.0.1:1                                               | 4 | refused
            poll --site none.yaml --for PT1S                                          | 2 | no such file
            poll --site bad.yaml --for PT1S                                           | 2 | line 3
            poll --site empty --for soon                                              | 2 | --for
            history stat --site none.yaml                                             | 2 | no such file
            history import --site bad.yaml --telemetry empty                          | 2 | line 1
            train --telemetry empty --failures f.csv --horizon PT1H --window PT1H --model m     | 2 | empty
            train --telemetry mistyped.csv --failures f.csv --horizon PT1H --window PT1H --model m | 2 | line 3
            train --telemetry t.csv --failures mistyped.csv --horizon PT1H --window PT1H --model m | 2 | component
            train --telemetry t.csv --failures none.csv --horizon PT1H --window PT1H --model m  | 2 | no such file
            train --telemetry t.csv --failures f.csv --horizon soon --window PT1H --model m     | 2 | --horizon
            train --telemetry t.csv --failures f.csv --horizon PT1H --window PT1H --model m     | 1 | needed
            score --model none --telemetry t.csv                                      | 2 | no such model
            score --model garbage --telemetry t.csv                                   | 2 | model
            evaluate --model garbage --telemetry t.csv --failures f.csv               | 2 | model
            plan --site bad.yaml --workload w                                         | 2 | line 3
            rehearse --profile none                                                   | 2 | lab-continuous
            capacity --site none.yaml                                                 | 2 | no such file
            whatif --bundle garbage --scenario s.yaml --runs 5                        | 3 | bundle
            whatif --bundle none --scenario s.yaml --runs 5                           | 2 | no such file
            bundle --site none.yaml --out b.shadowrack                                | 2 | no such file
            audit verify --site none.yaml                                             | 2 | no such file
            lab run --racks 0                                                         | 2 | racks
            """)
    void isOneDocumentAndItsExitCode(String command, int exit, String word) throws Exception {
        writeTheBadFiles();
        String[] arguments = (command + " --json").split(" ");
        for (int i = 0; i < arguments.length; i++) {
            // What looks like a file of this test is one.
            if (i > 0 && !arguments[i].startsWith("-") && Files.exists(folder.resolve(arguments[i]))) {
                arguments[i] = folder.resolve(arguments[i]).toString();
            }
        }
        assertThat(Main.run(new Wiring(), arguments)).isEqualTo(exit);
        String out = printed.toString(StandardCharsets.UTF_8);
        assertThat(out.lines()).as(out).hasSize(1);
        JsonNode error = new JsonMapper().readTree(out).path("error");
        assertThat(error.propertyNames()).contains("code", "message", "tried", "next");
        assertThat(error.toString()).containsIgnoringCase(word);
    }

    @Test
    void withoutJsonTheProblemGoesToStandardErrorAlone() {
        assertThat(Main.run(new Wiring(), "rehearse", "--profile", "none")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void writeTheBadFiles() throws Exception {
        Files.writeString(folder.resolve("empty"), "");
        Files.writeString(folder.resolve("garbage"), "neither a model nor a bundle");
        Files.writeString(folder.resolve("bad.yaml"), "site: x\nservices:\n  - {nme: a}\n");
        Files.writeString(folder.resolve("s.yaml"), "scenarios:\n  - {name: base, threshold: 0.4}\n");
        Files.writeString(folder.resolve("t.csv"), "component,time,x\nc1,2026-01-01T00:00:00Z,1\n");
        Files.writeString(folder.resolve("f.csv"), "component,time,kind\n");
        Files.writeString(folder.resolve("mistyped.csv"),
                "component,time,x\nc1,2026-01-01T00:00:00Z,1\nc1,yesterday,2\n");
    }
}
