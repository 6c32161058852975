package org.shadowrack.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.security.Secret;

/**
 * The history on real telemetry against references in the same run: taking readings in (against a JDBC batch of plain rows
 * in H2), bytes a reading on disk and reading the last hour of 100 series (against Prometheus and VictoriaMetrics that
 * hold the same data), and what encryption costs.
 */
public final class HistoryBenchmark {
    private static final int PORTION = 4096;
    /** Minutes that a console brings at once of every series. */
    private static final int ROUND = 30;
    private static final int SERIES = 100;
    private static final int STAGE = MachineSeries.METRICS * 2;
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
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void ours() {
        written("warm-up", null, this::bySeries, false);
        written("series by series", null, this::bySeries, true);
        written("encrypted, series by series", KEY, this::bySeries, true);
        written("round by round", null, this::byRound, true);
        read("plain", "series by series", null);
        read("encrypted", "encrypted, series by series", KEY);
    }

    /** Brings everything in portions. */
    private interface Order {
        void hand(Intake intake);
    }

    /** Makes a stage's readings beforehand, so that only what the history does is measured. */
    private static final class Intake {
        private final History history;
        private final double[] used = new double[2];

        Intake(History history) {
            this.history = history;
        }

        void take(List<List<Reading>> portions) {
            double[] now = Measured.used(() -> {
                portions.forEach(portion -> value(history.append(portion)));
                value(history.flush());
            });
            used[0] += now[0];
            used[1] += now[1];
        }
    }

    private void written(String name, @Nullable String credential, Order order, boolean told) {
        Path place = folder.resolve(name);
        double[] used;
        try (History history = open(place, credential)) {
            Intake intake = new Intake(history);
            order.hand(intake);
            used = intake.used;
            if (told) {
                Measured.rate(name, readings, used);
                Measured.size(name + ", while it is open", place, readings);
            }
        }
        if (told) {
            Measured.size(name, place, readings);
        }
    }

    /** An import: one series after the other. */
    private void bySeries(Intake intake) {
        for (int first = 0; first < all.size(); first += STAGE) {
            List<List<Reading>> portions = new ArrayList<>();
            for (MachineSeries series : all.subList(first, Math.min(all.size(), first + STAGE))) {
                for (int from = 0; from < series.values().length; from += PORTION) {
                    portions.add(series.readings(from, Math.min(series.values().length, from + PORTION)));
                }
            }
            intake.take(portions);
        }
    }

    /** A console at work: every series moves on together. */
    private void byRound(Intake intake) {
        int longest = all.stream().mapToInt(series -> series.values().length).max().orElse(0);
        List<List<Reading>> portions = new ArrayList<>();
        for (int from = 0; from < longest; from += ROUND) {
            List<Reading> portion = new ArrayList<>();
            for (MachineSeries series : all) {
                int end = Math.min(series.values().length, from + ROUND);
                portion.addAll(from < end ? series.readings(from, end) : List.of());
            }
            portions.add(portion);
            if (portions.size() == STAGE) {
                intake.take(portions);
                portions.clear();
            }
        }
        intake.take(portions);
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

    private static History open(Path place, @Nullable String credential) {
        return value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
                reference -> Outcome.ok(Secret.copyOf(reference.toCharArray()))).open(place, credential));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }
}
