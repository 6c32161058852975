package org.shadowrack.cli.training;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.csv.CsvFiles;
import picocli.CommandLine.Option;

/** Where telemetry and failures come from, and when forecasts are made. */
final class DataOptions {
    @Option(names = "--telemetry", required = true, paramLabel = "T.csv", description = "Readings: component,time,<metric>…; .gz too.")
    Path telemetry = Path.of("");

    @Option(names = "--failures", required = true, paramLabel = "F.csv", description = "Failures: component,time,kind.")
    Path failures = Path.of("");

    @Option(names = "--every", paramLabel = "D", description = "Forecast at each multiple of D from a component's first row (default: at every row).")
    @Nullable
    Duration every;

    Outcome<Data> read() {
        return Refusals.outcome(CsvFiles.telemetry(telemetry))
                .then(rows -> Refusals.outcome(CsvFiles.failures(failures)).map(log -> new Data(rows, log)));
    }

    /** Both, read. */
    record Data(Telemetry telemetry, FailureLog failures) {}
}
