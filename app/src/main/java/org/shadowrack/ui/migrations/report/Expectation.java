package org.shadowrack.ui.migrations.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Texts;

/** What was expected of a migration beside what it took. Pure. */
public final class Expectation {
    /** What is shorter is told to the millisecond: seconds would hide whether a cutover was as quick as expected. */
    private static final long EXACT = 10_000;

    private Expectation() {}

    /** A line a figure: what, expected, so far; the first line is the head. */
    public static List<List<String>> table(Texts texts, MigrationEstimate estimate) {
        Figures expected = estimate.expected();
        Figures actual = estimate.actual();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("estimate.what"), texts.get("estimate.expected", estimate.runs()),
                texts.get("estimate.actual")));
        rows.add(List.of(texts.get("estimate.bytes"), bytes(expected.bytes()), bytes(actual.bytes())));
        rows.add(List.of(texts.get("estimate.prestage"), time(expected.prestageMillis()),
                time(actual.prestageMillis())));
        rows.add(List.of(texts.get("estimate.blackout"), time(expected.blackoutMillis()),
                time(actual.blackoutMillis())));
        rows.add(List.of(texts.get("estimate.rollback"), time(expected.rollbackMillis()),
                time(actual.rollbackMillis())));
        return rows;
    }

    /** The same with a column a figure. */
    public static List<List<String>> turned(Texts texts, MigrationEstimate estimate) {
        List<List<String>> rows = table(texts, estimate);
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList()).toList();
    }

    private static String bytes(@Nullable Long bytes) {
        return bytes == null ? Formats.NONE : Formats.bytes(bytes);
    }

    private static String time(@Nullable Long millis) {
        if (millis == null) {
            return Formats.NONE;
        }
        return millis < EXACT ? millis + " ms" : Formats.span(Duration.ofMillis(millis));
    }
}
