package org.shadowrack.training.data.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The checked first line of a file. */
record CsvHeader(List<String> names) {

    static CsvHeader read(CsvLines lines, Path file) throws IOException {
        List<String> cells = lines.next();
        if (cells == null) {
            throw new MistypedCsvException(file + " is empty", "give a CSV file with a header and at least one row");
        }
        CsvHeader header = new CsvHeader(cells);
        header.requireUnique();
        return header;
    }

    private void requireUnique() {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new MistypedCsvException("line 1: column '" + name + "' is there twice",
                        "give every column a name of its own");
            }
        }
    }

    /** Requires that the header starts with these names, whatever their case. */
    void requireFirst(List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String found = i < names.size() ? names.get(i) : "";
            if (!found.toLowerCase(Locale.ROOT).equals(wanted.get(i))) {
                throw new MistypedCsvException(
                        "line 1: column " + (i + 1) + " is '" + found + "', not '" + wanted.get(i) + "'",
                        "start the header with: " + String.join(",", wanted));
            }
        }
    }

    /** Requires that a line has as many cells as the header. */
    void requireWidth(List<String> cells, int line) {
        if (cells.size() != names.size()) {
            throw new MistypedCsvException(
                    "line " + line + " has " + cells.size() + " cells, the header has " + names.size(),
                    "write every column on every line, empty where the value is missing");
        }
    }
}
