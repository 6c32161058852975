package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.outcome.Result;

/** The second pass over a telemetry file: the rows, by a known list of metrics. */
final class CsvTelemetryReader {

    private final Path file;
    private final List<Metric> metrics;
    private final List<Map<String, Integer>> codes;
    private final Map<String, String> identifiers = new HashMap<>();

    CsvTelemetryReader(Path file, List<Metric> metrics) {
        this.file = file;
        this.metrics = metrics;
        this.codes = metrics.stream().map(CsvTelemetryReader::codesOf).toList();
    }

    private static Map<String, Integer> codesOf(Metric metric) {
        Map<String, Integer> codes = new HashMap<>();
        metric.values().forEach(value -> codes.put(value, codes.size()));
        return codes;
    }

    Result<Telemetry> read() {
        return Guarded.read(file, this::rows);
    }

    private Telemetry rows() throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            CsvHeader header = CsvHeader.read(lines, file);
            header.requireFirst(CsvSchemaScan.KEY);
            int[] columns = columnsOf(header);
            TelemetryBuilder builder = new TelemetryBuilder(metrics);
            double[] values = new double[metrics.size()];
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                header.requireWidth(cells, lines.line());
                CsvRow row = new CsvRow(cells, lines.line(), header);
                fill(values, row, columns);
                builder.add(identifiers.computeIfAbsent(row.text(0), text -> text), row.instant(1), values);
            }
            return requireRows(builder.build());
        }
    }

    private int[] columnsOf(CsvHeader header) {
        int[] columns = metrics.stream().mapToInt(metric -> header.names().indexOf(metric.name())).toArray();
        if (Arrays.stream(columns).allMatch(column -> column < 0)) {
            throw new MistypedCsvException("it has none of the metrics wanted: " + names(),
                    "give telemetry with the columns that the model was trained on");
        }
        return columns;
    }

    private String names() {
        return String.join(", ", metrics.stream().map(Metric::name).toList());
    }

    private void fill(double[] values, CsvRow row, int[] columns) {
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i] < 0 ? Double.NaN : value(i, row, columns[i]);
        }
    }

    private double value(int metric, CsvRow row, int column) {
        if (metrics.get(metric).isNumeric()) {
            return row.numberOrMissing(column);
        }
        Integer code = codes.get(metric).get(row.textOrEmpty(column));
        return code == null ? Double.NaN : code;
    }

    private Telemetry requireRows(Telemetry telemetry) {
        if (telemetry.components().isEmpty()) {
            throw new MistypedCsvException("it has a header but no row", "give at least one row of telemetry");
        }
        return telemetry;
    }
}
