package org.shadowrack.cli.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;

/** Reads failures: a header {@code component,time,kind}, then a row a failure. */
final class FailuresCsv {
    private static final List<String> HEADER = List.of("component", "time", "kind");

    private FailuresCsv() {}

    static List<ComponentEvent> read(Path file) throws IOException {
        try (CsvReader csv = new CsvReader(file)) {
            if (!HEADER.equals(csv.next())) {
                throw new BadCsv(Math.max(1, csv.line()), "the header is not component,time,kind", "Write it so");
            }
            List<ComponentEvent> events = new ArrayList<>();
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                events.add(event(row, csv.line()));
            }
            return events;
        }
    }

    private static ComponentEvent event(List<String> row, long line) throws BadCsv {
        if (row.size() != HEADER.size() || row.getFirst().isEmpty()) {
            throw new BadCsv(line, "not a component, a time and a kind", "Complete the row");
        }
        return new ComponentEvent(new ComponentId(row.getFirst()), CsvTimes.parse(row.get(1), line),
                ComponentEvent.Kind.FAILURE, "", row.get(2));
    }
}
