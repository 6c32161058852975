package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shadowrack.training.outcome.Result;

/** Reads identifiers of components, the first cell of each line. */
final class CsvComponentList {

    private CsvComponentList() {}

    static Result<Set<String>> read(Path file) {
        return Guarded.read(file, () -> identifiers(file));
    }

    private static Set<String> identifiers(Path file) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            Set<String> identifiers = new LinkedHashSet<>();
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                identifiers.add(cells.getFirst());
            }
            identifiers.remove("component");
            if (identifiers.isEmpty()) {
                throw new MistypedCsvException("it names no component", "write one identifier a line");
            }
            return identifiers;
        }
    }
}
