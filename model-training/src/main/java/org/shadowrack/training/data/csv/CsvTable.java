package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shadowrack.training.outcome.Result;

/** Reads a small table whose header is known. */
final class CsvTable {

    private CsvTable() {}

    static <T> Result<List<T>> read(Path file, List<String> columns, Function<CsvRow, T> conversion) {
        return Guarded.read(file, () -> rows(file, columns, conversion));
    }

    private static <T> List<T> rows(Path file, List<String> columns, Function<CsvRow, T> conversion)
            throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            CsvHeader header = CsvHeader.read(lines, file);
            header.requireFirst(columns);
            List<T> rows = new ArrayList<>();
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                header.requireWidth(cells, lines.line());
                rows.add(conversion.apply(new CsvRow(cells, lines.line(), header)));
            }
            return rows;
        }
    }
}
