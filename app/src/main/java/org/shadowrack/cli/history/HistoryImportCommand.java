package org.shadowrack.cli.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.shadowrack.model.telemetry.ComponentEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history import}: nothing is stored of a file with a bad line; importing a file again changes nothing. */
@Command(name = "import", description = "Takes telemetry and failures from CSV files: component,time,<metric>… and component,time,kind.")
final class HistoryImportCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Histories histories;
    private final CommandOutput output;
    private final InstantSource clock;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Option(names = "--telemetry", required = true, paramLabel = "T.csv", description = "Readings.")
    private Path telemetry = Path.of("telemetry.csv");
    @Option(names = "--failures", paramLabel = "F.csv", description = "Failures of the same components.")
    private @Nullable Path failures;
    @Option(names = "--unit", paramLabel = "METRIC=UNIT", description = "Unit of a metric, as UCUM writes it; 1 by default.")
    private Map<String, String> units = new HashMap<>();
    @Option(names = "--skip", split = ",", paramLabel = "COLUMN", description = "Columns to leave out, such as those that hold no numbers.")
    private Set<String> skipped = new HashSet<>();

    HistoryImportCommand(SiteFiles files, Histories histories, CommandOutput output, InstantSource clock) {
        this.files = files;
        this.histories = histories;
        this.output = output;
        this.clock = clock;
    }

    /** What was read, and how many readings the history has now: fewer came new where some were there already. */
    record Imported(long rows, long readings, long events, long readingsStored, double seconds) {}

    @Override
    public Integer call() {
        return output.print(options.json(), imported(), done -> String.format(Locale.ROOT,
                "%,d readings of %,d rows and %,d events taken in %.1f s; the history has %,d readings",
                done.readings(),
                done.rows(), done.events(), done.seconds(), done.readingsStored()));
    }

    private Outcome<Imported> imported() {
        Instant start = clock.instant();
        TelemetryCsv csv = new TelemetryCsv(telemetry, units, skipped);
        return reading(telemetry, () -> csv.read(portion -> {}))
                .then(rows -> events().then(events -> site.withHistory(files, histories,
                        history -> reading(telemetry, () -> into(history, csv))
                                .then(taken -> stored(history, taken, events))
                                .map(taken -> document(rows, taken, events, history, start)))));
    }

    private Imported document(long rows, long taken, List<ComponentEvent> events, History history, Instant start) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return new Imported(rows, taken, events.size(), history.stat().readings(), seconds);
    }

    private Outcome<List<ComponentEvent>> events() {
        Path file = failures;
        return file == null ? Outcome.ok(List.of()) : reading(file, () -> FailuresCsv.read(file));
    }

    private static long into(History history, TelemetryCsv csv) throws IOException {
        long[] taken = {0};
        csv.read(portion -> {
            history.append(portion).orElse(HistoryImportCommand::refused);
            taken[0] += portion.size();
        });
        return taken[0];
    }

    private static Outcome.Done refused(Problem problem) {
        throw new UncheckedIOException(new IOException(problem.message() + ". " + problem.next()));
    }

    private static Outcome<Long> stored(History history, long taken, List<ComponentEvent> events) {
        return history.appendEvents(events).then(done -> history.flush()).map(done -> taken);
    }

    private static <T> Outcome<T> reading(Path file, Reading<T> read) {
        String tried = "Importing " + file;
        try {
            return Outcome.ok(read.read());
        } catch (BadCsv e) {
            return Outcome.failed(e.problem(tried));
        } catch (NoSuchFileException e) {
            return Outcome.failed(Problem.badInput("there is no such file", tried, "Check the path"));
        } catch (CharacterCodingException e) {
            return Outcome.failed(Problem.badInput("it is not UTF-8 text", tried, "Convert it to UTF-8"));
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failed(
                    Problem.failed(String.valueOf(e.getMessage()), tried, "Import it again when that is mended"));
        }
    }

    /** Reads a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }
}
