package org.shadowrack.system.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/shadowrack} of the distribution that the build has just made, in a folder of its own. */
final class Launcher {
    private static final Path PROGRAM = Path.of("..", "..", "app", "target", "shadowrack", "bin", "shadowrack");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Map<String, String> environment;

    Launcher(Path folder, Map<String, String> environment) {
        assumeTrue(Files.isExecutable(PROGRAM) && File.separatorChar == '/',
                "no distribution in app/target/shadowrack, or no POSIX shell: run mvn verify");
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs a command with {@code --json} to its end; it must print exactly one document. */
    Run run(String... arguments) throws Exception {
        return runWithin(PATIENCE, arguments);
    }

    /** The same of a command that may take longer. */
    Run runWithin(Duration patience, String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".json");
        Process process = start(out, arguments);
        if (!process.waitFor(patience)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(String.join(" ", arguments) + " did not end");
        }
        String text = Files.readString(out);
        assertThat(text.lines()).as(String.join(" ", arguments)).hasSize(1);
        return new Run(process.exitValue(), new JsonMapper().readTree(text));
    }

    /** Starts a command with {@code --json}; its output goes to {@code out}. */
    Process start(Path out, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        command.add("--json");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** How a command ended, and what it printed. */
    record Run(int exit, JsonNode document) {}
}
