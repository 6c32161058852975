package org.shadowrack.benchmarks.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.recorded.TestData;

/**
 * Real telemetry: the Server Machine Dataset, a metric of a machine a series, a reading a minute. Files are taken in turn,
 * under new names, until there are enough.
 *
 * @param component named after its file
 * @param metric {@code m0} to {@code m37}
 * @param values a minute apart, from {@link #START} on
 */
record MachineSeries(String component, String metric, double[] values) {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final int METRICS = 38;

    /** So many machines, all their metrics. */
    static List<MachineSeries> machines(int count) {
        try (Stream<Path> files = Files.list(TestData.folder("failures/smd"))) {
            List<Path> recordings = files.filter(file -> file.toString().matches(".*_(train|test)\\.csv\\.gz")).sorted()
                    .toList();
            List<MachineSeries> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.addAll(machine("machine-" + i, recordings.get(i % recordings.size())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MachineSeries> machine(String name, Path file) throws IOException {
        List<String[]> rows;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows = in.lines().map(line -> line.split(",")).toList();
        }
        List<MachineSeries> series = new ArrayList<>();
        for (int metric = 0; metric < METRICS; metric++) {
            int column = metric;
            series.add(new MachineSeries(name, "m" + metric,
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray()));
        }
        return series;
    }

    static long millis(int minute) {
        return START.toEpochMilli() + minute * 60_000L;
    }

    /** As readings, {@code from} to before {@code to}. */
    List<Reading> readings(int from, int to) {
        ComponentId id = new ComponentId(component);
        List<Reading> readings = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            readings.add(new Reading(id, metric, Instant.ofEpochMilli(millis(i)), values[i], "1", ""));
        }
        return readings;
    }

    /** A line of VictoriaMetrics' JSON import. */
    String importLine() {
        StringBuilder line = new StringBuilder("{\"metric\":{\"__name__\":\"").append(metric).append("\",\"host\":\"")
                .append(component).append("\"},\"values\":[");
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(values[i]);
        }
        line.append("],\"timestamps\":[");
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(millis(i));
        }
        return line.append("]}\n").toString();
    }

    /** Lines of the OpenMetrics text format. */
    void openMetrics(StringBuilder text) {
        for (int i = 0; i < values.length; i++) {
            text.append(metric).append("{host=\"").append(component).append("\"} ").append(values[i]).append(' ')
                    .append(millis(i) / 1000).append('\n');
        }
    }
}
