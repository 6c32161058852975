package org.shadowrack.cli.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history export}: the files that {@code history import} and {@code train} take. */
@Command(name = "export", description = "Writes telemetry and failures as CSV files, as import and train read them.")
final class HistoryExportCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Histories histories;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Option(names = "--telemetry", required = true, paramLabel = "T.csv", description = "Where readings go.")
    private Path telemetry = Path.of("telemetry.csv");
    @Option(names = "--failures", paramLabel = "F.csv", description = "Where failures go.")
    private @Nullable Path failures;
    @Option(names = "--from", paramLabel = "INSTANT", description = "ISO 8601; everything by default.")
    private Instant from = Instant.EPOCH.minusSeconds(1L << 40);
    @Option(names = "--to", paramLabel = "INSTANT", description = "Not included.")
    private Instant to = Instant.EPOCH.plusSeconds(1L << 40);

    HistoryExportCommand(SiteFiles files, Histories histories, CommandOutput output) {
        this.files = files;
        this.histories = histories;
        this.output = output;
    }

    /** What was written. */
    record Exported(long rows, long readings, long failures) {}

    @Override
    public Integer call() {
        return output.print(options.json(), site.withHistory(files, histories, this::exported),
                done -> String.format(Locale.ROOT, "%,d readings in %,d rows and %,d failures written", done.readings(),
                        done.rows(), done.failures()));
    }

    private Outcome<Exported> exported(History history) {
        try {
            TelemetryWriter.Written written = new TelemetryWriter(history, from, to).write(telemetry);
            long events = failures == null ? 0 : FailuresWriter.write(history.events(from, to), failures);
            return Outcome.ok(new Exported(written.rows(), written.readings(), events));
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), "Exporting to " + telemetry,
                    "Check that the folder can be written to and that its disk has space"));
        }
    }
}
