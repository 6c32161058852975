package org.shadowrack.cli.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.data.Recording;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.data.csv.PublicDataSets;
import org.shadowrack.training.outcome.Result;
import picocli.CommandLine.Option;

/** Where telemetry and failures come from, and when forecasts are made. */
final class DataOptions {
    /** How the files are written. */
    enum Format {
        /** The contract of this program. */
        CSV,
        /** NASA's turbofan texts. */
        CMAPSS,
        /** Backblaze's daily files. */
        BACKBLAZE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", defaultValue = "csv", description = "csv; cmapss: NASA's turbofan text, with its RUL file as --failures if it has one; backblaze: a folder of daily files, without --failures (default ${DEFAULT-VALUE}).")
    Format format = Format.CSV;

    @Option(names = "--telemetry", required = true, paramLabel = "T.csv", description = "Readings: component,time,<metric>…; .gz too.")
    Path telemetry = Path.of("");

    @Option(names = "--failures", paramLabel = "F.csv", description = "Failures: component,time,kind.")
    @Nullable
    Path failures;

    @Option(names = "--every", paramLabel = "D", description = "Forecast at each multiple of D from a component's first row (default: at every row).")
    @Nullable
    Duration every;

    Outcome<Recording> read() {
        Path log = failures;
        if (format == Format.CSV && log == null) {
            return Outcome.failed(Problem.badInput("--failures is missing", "reading " + telemetry,
                    "Name a CSV file with the header component,time,kind"));
        }
        return Refusals.outcome(switch (format) {
            case CSV -> csv(log == null ? telemetry : log);
            case CMAPSS -> PublicDataSets.cmapss(telemetry, Optional.ofNullable(log));
            case BACKBLAZE -> PublicDataSets.backblaze(telemetry);
        });
    }

    private Result<Recording> csv(Path log) {
        return CsvFiles.telemetry(telemetry)
                .then(rows -> CsvFiles.failures(log).map(events -> new Recording(rows, events)));
    }
}
