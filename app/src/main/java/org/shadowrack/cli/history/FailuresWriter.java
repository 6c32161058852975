package org.shadowrack.cli.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shadowrack.model.telemetry.ComponentEvent;

/** Writes failures as {@link FailuresCsv} reads them. Other events are no failures, and stay. */
final class FailuresWriter {
    private FailuresWriter() {}

    static long write(List<ComponentEvent> events, Path file) throws IOException {
        List<ComponentEvent> failures = events.stream().filter(event -> event.kind() == ComponentEvent.Kind.FAILURE)
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("component,time,kind\n");
            for (ComponentEvent failure : failures) {
                out.write(CsvReader.field(failure.component().value()) + ',' + failure.at() + ','
                        + CsvReader.field(failure.text()) + '\n');
            }
        }
        return failures.size();
    }
}
