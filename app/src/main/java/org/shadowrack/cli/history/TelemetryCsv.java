package org.shadowrack.cli.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Reads telemetry: a header {@code component,time,<metric>…}, then a row an instant; an empty field is no reading. */
final class TelemetryCsv {
    private static final int PORTION = 50_000;
    private final Path file;
    private final Map<String, String> units;
    private final Set<String> skipped;

    /** {@code units} by metric, 1 where missing; columns in {@code skipped} are left out. */
    TelemetryCsv(Path file, Map<String, String> units, Set<String> skipped) {
        this.file = file;
        this.units = units;
        this.skipped = skipped;
    }

    /** Hands the readings to {@code sink}, in portions grouped by metric; answers the number of rows. */
    long read(Consumer<List<Reading>> sink) throws IOException {
        try (CsvReader csv = new CsvReader(file)) {
            List<String> header = header(csv);
            Columns columns = new Columns(header);
            long rows = 0;
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                take(csv.line(), header, row, columns);
                rows++;
                if (columns.readings >= PORTION) {
                    columns.drain(sink);
                }
            }
            columns.drain(sink);
            return rows;
        }
    }

    private static List<String> header(CsvReader csv) throws IOException {
        List<String> header = csv.next();
        if (header == null || header.size() < 3 || !header.get(0).equals("component")
                || !header.get(1).equals("time")) {
            throw new BadCsv(Math.max(1, csv.line()), "the header is not component,time,<metric>…",
                    "Name the first two columns component and time, and at least one metric");
        }
        if (Set.copyOf(header).size() < header.size() || header.contains("")) {
            throw new BadCsv(csv.line(), "a column has no name, or two have the same", "Give each column its own name");
        }
        return header;
    }

    private void take(long line, List<String> header, List<String> row, Columns columns) throws BadCsv {
        if (row.size() != header.size()) {
            throw new BadCsv(line, row.size() + " fields, the header has " + header.size(), "Complete the row");
        }
        if (row.getFirst().isEmpty()) {
            throw new BadCsv(line, "the component is missing", "Name it in the first column");
        }
        ComponentId component = columns.component(row.getFirst());
        Instant at = CsvTimes.parse(row.get(1), line);
        for (int i = 2; i < row.size(); i++) {
            String metric = header.get(i);
            if (!row.get(i).isEmpty() && !skipped.contains(metric)) {
                double value = number(row.get(i), metric, line);
                columns.add(i, new Reading(component, metric, at, value, units.getOrDefault(metric, "1"), ""));
            }
        }
    }

    private static double number(String text, String metric, long line) throws BadCsv {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as an infinite one is.
        }
        throw new BadCsv(line, metric + " is '" + text + "', not a finite number",
                "Leave the field empty where there is no reading, or the column out with --skip " + metric);
    }

    /** Readings by column: a history takes one series after the other fastest. */
    private static final class Columns {
        private final List<List<Reading>> byColumn = new ArrayList<>();
        private ComponentId component = new ComponentId("none yet");
        private int readings;

        Columns(List<String> header) {
            header.forEach(name -> byColumn.add(new ArrayList<>()));
        }

        ComponentId component(String name) {
            if (!component.value().equals(name)) {
                component = new ComponentId(name);
            }
            return component;
        }

        void add(int column, Reading reading) {
            byColumn.get(column).add(reading);
            readings++;
        }

        void drain(Consumer<List<Reading>> sink) {
            byColumn.forEach(column -> {
                if (!column.isEmpty()) {
                    sink.accept(List.copyOf(column));
                }
                column.clear();
            });
            readings = 0;
        }
    }
}
