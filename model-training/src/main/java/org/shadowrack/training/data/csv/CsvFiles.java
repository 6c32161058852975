package org.shadowrack.training.data.csv;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.outcome.Result;

/** The CSV files of the contract. Stateless. */
public final class CsvFiles {

    private CsvFiles() {}

    /**
     * Reads telemetry: header {@code component,time,<metric>…}, one row an instant, empty where missing. A column that is
     * not numeric is a nominal metric; one that is numeric but for a few cells is refused as mistyped.
     */
    public static Result<Telemetry> telemetry(Path file) {
        return CsvSchemaScan.of(file).then(metrics -> telemetry(file, metrics));
    }

    /**
     * Reads telemetry for a model that wants these metrics. Columns that it doesn't want are left out, metrics that the
     * file doesn't have are missing, and an unknown value of a nominal metric counts as missing.
     */
    public static Result<Telemetry> telemetry(Path file, List<Metric> metrics) {
        return new CsvTelemetryReader(file, metrics).read();
    }

    /** Reads failures: header {@code component,time,kind}. A file with a header only is an empty log. */
    public static Result<FailureLog> failures(Path file) {
        return CsvTable.read(file, List.of("component", "time", "kind"), CsvFiles::failure).map(FailureLog::of);
    }

    /** Reads the truth of remaining lives: header {@code component,rul_seconds}. */
    public static Result<Map<String, Duration>> remainingLives(Path file) {
        Map<String, Duration> truth = new TreeMap<>();
        return CsvTable.read(file, List.of("component", "rul_seconds"), row -> remainingLife(row, truth))
                .map(_ -> truth);
    }

    /** Reads identifiers of components: header {@code component}, or a plain list without a header. */
    public static Result<Set<String>> components(Path file) {
        return CsvComponentList.read(file);
    }

    private static FailureEvent failure(CsvRow row) {
        return new FailureEvent(row.text(0), row.instant(1), row.textOrEmpty(2));
    }

    private static Duration remainingLife(CsvRow row, Map<String, Duration> truth) {
        Duration life = Duration.ofMillis(Math.round(row.number(1) * 1000));
        if (truth.put(row.text(0), life) != null) {
            throw row.mistyped(0, "names '" + row.text(0) + "' again", "give each component one line");
        }
        return life;
    }
}
