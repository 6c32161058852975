package org.shadowrack.system.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the console's own main class in a process of its own, with {@code --json}.
 *
 * @param exitCode of the process
 * @param document the whole of its standard output, which must be one JSON document
 */
record CommandLineRun(int exitCode, JsonNode document) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CommandLineRun of(Path folder, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), "org.shadowrack.boot.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.add("--json");
        try {
            Path out = Files.createTempFile(folder, "out", ".json");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile())
                    .start();
            if (!process.waitFor(8, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + Files.readString(err));
            }
            String text = Files.readString(out);
            if (text.isBlank()) {
                throw new AssertionError(command + " printed no document: " + Files.readString(err));
            }
            return new CommandLineRun(process.exitValue(),
                    JSON.readerFor(JsonNode.class)
                            .with(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readValue(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    double number(String pointer) {
        return document.at(pointer).asDouble();
    }
}
