package org.shadowrack.cli.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;

/** Writes telemetry as {@link TelemetryCsv} reads it, one component after the other in memory. */
final class TelemetryWriter {
    private final History history;
    private final Instant from;
    private final Instant to;
    private final Map<ComponentId, List<SeriesKey>> series = new TreeMap<>();
    private final List<String> metrics;

    TelemetryWriter(History history, Instant from, Instant to) {
        this.history = history;
        this.from = from;
        this.to = to;
        TreeSet<String> names = new TreeSet<>();
        history.latest().keySet().forEach(key -> {
            series.computeIfAbsent(key.component(), id -> new ArrayList<>()).add(key);
            names.add(key.metric());
        });
        this.metrics = List.copyOf(names);
    }

    /** How much. */
    record Written(long rows, long readings) {}

    Written write(Path file) throws IOException {
        long rows = 0;
        long readings = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("component,time");
            for (String metric : metrics) {
                out.write(',' + CsvReader.field(metric));
            }
            out.write('\n');
            for (Map.Entry<ComponentId, List<SeriesKey>> component : series.entrySet()) {
                List<Points> points = component.getValue().stream().map(key -> history.range(key, from, to)).toList();
                rows += rows(out, component.getKey(), points);
                readings += points.stream().mapToLong(Points::size).sum();
            }
        }
        return new Written(rows, readings);
    }

    private long rows(BufferedWriter out, ComponentId component, List<Points> points) throws IOException {
        TreeMap<Long, String[]> rows = new TreeMap<>();
        for (Points one : points) {
            int column = metrics.indexOf(one.key().metric());
            for (int i = 0; i < one.size(); i++) {
                rows.computeIfAbsent(one.epochMillis()[i], at -> empty())[column] = Double.toString(one.values()[i]);
            }
        }
        String name = CsvReader.field(component.value());
        for (Map.Entry<Long, String[]> row : rows.entrySet()) {
            out.write(name + ',' + Instant.ofEpochMilli(row.getKey()) + ',' + String.join(",", row.getValue()) + '\n');
        }
        return rows.size();
    }

    private String[] empty() {
        String[] fields = new String[metrics.size()];
        Arrays.fill(fields, "");
        return fields;
    }
}
