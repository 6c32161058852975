package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.outcome.Result;

/** The first pass over a telemetry file: which columns are numeric, which nominal. */
final class CsvSchemaScan {

    static final List<String> KEY = List.of("component", "time");

    private CsvSchemaScan() {}

    static Result<List<Metric>> of(Path file) {
        return Guarded.read(file, () -> scan(file));
    }

    private static List<Metric> scan(Path file) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            CsvHeader header = CsvHeader.read(lines, file);
            header.requireFirst(KEY);
            List<Column> columns = IntStream.range(KEY.size(), header.names().size())
                    .mapToObj(i -> new Column(header.names().get(i))).toList();
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                header.requireWidth(cells, lines.line());
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).see(cells.get(i + KEY.size()), lines.line());
                }
            }
            requireContent(columns, lines.line());
            return columns.stream().map(Column::metric).toList();
        }
    }

    private static void requireContent(List<Column> columns, int lines) {
        if (lines < 2) {
            throw new MistypedCsvException("it has a header but no row", "give at least one row of telemetry");
        }
        if (columns.isEmpty()) {
            throw new MistypedCsvException("line 1 names no metric after component,time",
                    "add a column for each metric");
        }
    }

    /** What was seen of one column. */
    private static final class Column {
        /** A numeric column with at most this share of other cells is mistyped, not nominal. */
        private static final double MISTYPED_SHARE = 0.2;
        private static final int MOST_VALUES = 4096;

        private final String name;
        private final Set<String> values = new LinkedHashSet<>();
        private long numbers;
        private long texts;
        private int firstTextLine;
        private String firstText = "";

        Column(String name) {
            this.name = name;
        }

        void see(String cell, int line) {
            if (NumberText.isMissing(cell)) {
                return;
            }
            if (!Double.isNaN(NumberText.parse(cell))) {
                numbers++;
                return;
            }
            if (texts++ == 0) {
                firstTextLine = line;
                firstText = cell;
            }
            if (values.size() <= MOST_VALUES) {
                values.add(cell);
            }
        }

        Metric metric() {
            if (texts == 0) {
                return Metric.numeric(name);
            }
            if (texts <= MISTYPED_SHARE * (numbers + texts)) {
                throw new MistypedCsvException(
                        "line " + firstTextLine + ", column '" + name + "' is '" + firstText
                                + "', but the column is otherwise numeric",
                        "correct the cell, or leave it empty where the value is missing");
            }
            if (values.size() > MOST_VALUES) {
                throw new MistypedCsvException(
                        "column '" + name + "' has more than " + MOST_VALUES + " different texts",
                        "remove the column: such a name can't teach anything");
            }
            return Metric.nominal(name, values.stream().sorted().toList());
        }
    }
}
