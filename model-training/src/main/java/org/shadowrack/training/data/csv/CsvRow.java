package org.shadowrack.training.data.csv;

import java.util.List;

/** One line below the header. */
record CsvRow(List<String> cells, int line, CsvHeader header) {

    /** A text that must not be empty. */
    String text(int column) {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            throw mistyped(column, "is empty", "fill it in or leave out the line");
        }
        return cell;
    }

    /** A text, possibly empty, also where the line has no such column. */
    String textOrEmpty(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Milliseconds since the epoch. */
    long instant(int column) {
        try {
            return InstantText.parse(text(column));
        } catch (IllegalArgumentException e) {
            throw mistyped(column, "is '" + cells.get(column) + "': " + e.getMessage(),
                    "write instants as ISO-8601 in UTC (2026-01-31T12:00:00Z) or as seconds since the epoch");
        }
    }

    /** A finite number. */
    double number(int column) {
        double value = NumberText.parse(text(column));
        if (Double.isNaN(value)) {
            throw mistyped(column, "is '" + cells.get(column) + "', not a number", "correct it");
        }
        return value;
    }

    /** A number, or NaN where the cell is empty. */
    double numberOrMissing(int column) {
        String cell = cells.get(column);
        if (NumberText.isMissing(cell)) {
            return Double.NaN;
        }
        double value = NumberText.parse(cell);
        if (Double.isNaN(value)) {
            throw mistyped(column, "is '" + cell + "', but the column is numeric",
                    "correct the cell, or leave it empty where the value is missing");
        }
        return value;
    }

    /** What is wrong with a cell. */
    MistypedCsvException mistyped(int column, String what, String next) {
        return new MistypedCsvException("line " + line + ", column '" + header.names().get(column) + "' " + what, next);
    }
}
