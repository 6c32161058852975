package org.shadowrack.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.security.Secret;

/**
 * The history on real telemetry against references in the same run: taking readings in (against a JDBC batch of plain rows
 * in H2), bytes a reading on disk and reading the last hour of 100 series (against Prometheus and VictoriaMetrics that
 * hold the same data). What encryption costs by itself: {@link EncryptionBenchmark}.
 */
public final class HistoryBenchmark {
    private static final int SERIES = 100;
    private static final String KEY = "vault:key";
    /** Machines 0 to 2 have 114 series; what is asked of ours is the first 100 of them. */
    private static final String ASKED = "machine-0|machine-1|machine-2";

    private final List<MachineSeries> all;
    private final Path folder;
    private final long readings;

    private HistoryBenchmark(List<MachineSeries> all, Path folder) {
        this.all = all;
        this.folder = folder;
        this.readings = all.stream().mapToLong(series -> series.values().length).sum();
    }

    /** [{@code machines} [{@code machines for Prometheus}]]: a machine is 38 series and 0.9 million readings. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int machines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        int prometheus = arguments.length > 1 ? Integer.parseInt(arguments[1]) : machines;
        Path folder = Files.createTempDirectory("history-benchmark");
        try {
            List<MachineSeries> all = MachineSeries.machines(machines);
            HistoryBenchmark benchmark = new HistoryBenchmark(all, folder);
            Measured.say("%,d readings of %d series", benchmark.readings, all.size());
            benchmark.ours();
            PlainRows.measure(all, folder.resolve("rows"));
            new MetricStores(all, folder, ASKED).victoria();
            new MetricStores(all.subList(0, prometheus * MachineSeries.METRICS), folder, ASKED).prometheus();
        } finally {
            remove(folder);
        }
    }

    /** Removes a folder with what is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private void ours() {
        written("warm-up", null, Ingest::bySeries, false);
        written("series by series", null, Ingest::bySeries, true);
        written("encrypted, series by series", KEY, Ingest::bySeries, true);
        written("round by round", null, Ingest::byRound, true);
        read("plain", "series by series", null);
        read("encrypted", "encrypted, series by series", KEY);
    }

    private void written(String name, @Nullable String credential, Ingest.Order order, boolean told) {
        Path place = folder.resolve(name);
        double[] used;
        try (History history = open(place, credential)) {
            used = order.hand(all, history);
            if (told) {
                Measured.rate(name, readings, used);
                Measured.size(name + ", while it is open", place, readings);
            }
        }
        if (told) {
            Measured.size(name, place, readings);
        }
    }

    private void read(String name, String written, @Nullable String credential) {
        List<MachineSeries> asked = all.subList(0, SERIES);
        Instant end = Instant.ofEpochMilli(MachineSeries.millis(all.getFirst().values().length));
        try (History history = open(folder.resolve(written), credential)) {
            Measured.answer(name + ": the last hour of 100 series (readings)", () -> asked.stream()
                    .mapToLong(series -> history.range(key(series), hour(series), Instant.MAX).size()).sum());
            Measured.answer(name + ": a plot of 140 points over 20 days of each of 100 series (points)",
                    () -> asked.stream().mapToLong(
                            series -> history.plot(key(series), MachineSeries.START, end, 140).size()).sum());
        }
    }

    private static SeriesKey key(MachineSeries series) {
        return new SeriesKey(new ComponentId(series.component()), series.metric());
    }

    private static Instant hour(MachineSeries series) {
        return Instant.ofEpochMilli(MachineSeries.millis(series.values().length - 60));
    }

    static History open(Path place, @Nullable String credential) {
        return Ingest.value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
                reference -> Outcome.ok(Secret.copyOf(reference.toCharArray()))).open(place, credential));
    }
}
