package org.shadowrack.benchmarks.marks;

import java.util.Locale;
import org.shadowrack.training.outcome.Result;

/** Prints marks as rows of a table, each as soon as it is measured. */
final class MarkTable {

    MarkTable() {
        System.out.println("| record | measure | reference in this run | ShadowRack | wanted |");
        System.out.println("| --- | --- | --- | --- | --- |");
    }

    void row(String data, String measure, String reference, String ours, String wanted) {
        System.out.println("| " + String.join(" | ", data, measure, reference, ours, wanted) + " |");
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
