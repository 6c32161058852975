package org.shadowrack.cli.history;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants in CSV files: ISO 8601, or seconds since 1970. */
final class CsvTimes {
    private CsvTimes() {}

    static Instant parse(String text, long line) throws BadCsv {
        try {
            return text.indexOf('T') > 0 ? OffsetDateTime.parse(text).toInstant() : seconds(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new BadCsv(line, "'" + text + "' is not a time",
                    "Write ISO 8601 with its zone (2026-01-31T12:00:00Z) or seconds since 1970");
        }
    }

    private static Instant seconds(String text) {
        BigDecimal nanos = new BigDecimal(text).movePointRight(9);
        if (nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("beyond what a clock shows");
        }
        return Instant.ofEpochSecond(0, nanos.longValue());
    }
}
