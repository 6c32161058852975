package org.shadowrack.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.security.Secret;
import org.shadowrack.system.telemetry.MetricServer;

/**
 * The history on real telemetry against references in the same run: taking readings in (against a JDBC batch of plain rows
 * in H2), bytes a reading and reading the last hour of 100 series (against Prometheus and VictoriaMetrics that hold the
 * same data). CPU is of the whole process, so that a figure stands for one core whatever else the machine does.
 */
public final class HistoryBenchmark {
    private static final int PORTION = 4096;
    private static final int ROWS = 600_000;
    private static final int SERIES = 100;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<MachineSeries> all;
    private final Path folder;
    private final long readings;

    private HistoryBenchmark(List<MachineSeries> all, Path folder) {
        this.all = all;
        this.folder = folder;
        this.readings = all.stream().mapToLong(series -> series.values().length).sum();
    }

    /** {@code machines} [{@code machines for Prometheus}]: a machine is 38 series and 0.9 million readings. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int machines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        int prometheus = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("history-benchmark");
        try {
            HistoryBenchmark benchmark = new HistoryBenchmark(MachineSeries.machines(machines), folder);
            System.out.printf(Locale.ROOT, "%,d readings of %d series%n", benchmark.readings, benchmark.all.size());
            benchmark.warmUp();
            benchmark.ours("plain", null);
            benchmark.ours("encrypted", "vault:key");
            benchmark.rows();
            benchmark.victoria();
            new HistoryBenchmark(benchmark.all.subList(0, prometheus * MachineSeries.METRICS), folder).prometheus();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static EmbeddedHistories histories() {
        return new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
                reference -> Outcome.ok(Secret.copyOf(reference.toCharArray())));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }

    private void warmUp() {
        HistoryBenchmark some = new HistoryBenchmark(all.subList(0, MachineSeries.METRICS), folder.resolve("warm-up"));
        try (History history = value(histories().open(some.folder))) {
            some.take(history);
        }
    }

    /** CPU and time of taking everything in, without making the readings. */
    private double[] take(History history) {
        double[] used = new double[2];
        int stage = MachineSeries.METRICS * 2;
        for (int first = 0; first < all.size(); first += stage) {
            List<List<Reading>> portions = portions(all.subList(first, Math.min(all.size(), first + stage)));
            long time = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            portions.forEach(portion -> value(history.append(portion)));
            value(history.flush());
            used[0] += (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
            used[1] += (System.nanoTime() - time) / 1e9;
        }
        return used;
    }

    private static List<List<Reading>> portions(List<MachineSeries> some) {
        List<List<Reading>> portions = new ArrayList<>();
        for (MachineSeries series : some) {
            for (int from = 0; from < series.values().length; from += PORTION) {
                portions.add(series.readings(from, Math.min(series.values().length, from + PORTION)));
            }
        }
        return portions;
    }

    private void ours(String name, @org.jspecify.annotations.Nullable String credential) {
        Path place = folder.resolve(name);
        try (History history = value(histories().open(place, credential))) {
            double[] used = take(history);
            System.out.printf(Locale.ROOT, "%s: %,.0f readings a CPU second, %,.0f a second%n", name,
                    readings / used[0], readings / used[1]);
        }
        System.out.printf(Locale.ROOT, "%s: %.3f bytes a reading on disk%n", name, bytes(place) / (double) readings);
        try (History history = value(histories().open(place, credential))) {
            lastHour(name, () -> {
                long found = 0;
                for (MachineSeries series : asked()) {
                    Points points = history.range(
                            new SeriesKey(new ComponentId(series.component()), series.metric()), hour(series),
                            Instant.MAX);
                    found += points.size();
                }
                return found;
            });
            Instant end = Instant.ofEpochMilli(MachineSeries.millis(all.getFirst().values().length));
            lastHour(name + ", plots of 140 points over all 16 days", () -> asked().stream().mapToLong(
                    series -> history.plot(new SeriesKey(new ComponentId(series.component()), series.metric()),
                            MachineSeries.START, end, 140).size())
                    .sum());
        }
    }

    private List<MachineSeries> asked() {
        return all.subList(0, SERIES);
    }

    private static Instant hour(MachineSeries series) {
        return Instant.ofEpochMilli(MachineSeries.millis(series.values().length - 60));
    }

    /** Asks for something and says how much came. */
    private interface Question {
        long ask() throws IOException, InterruptedException;
    }

    private static void lastHour(String name, Question question) {
        try {
            long found = 0;
            double[] millis = new double[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long began = System.nanoTime();
                found = question.ask();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%s: last hour of %d series: median %.1f ms, best %.1f ms, %d readings%n",
                    name, SERIES, millis[ROUNDS / 2], millis[0], found);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reference: a row a reading. */
    private void rows() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("rows"), "", "")) {
            connection.createStatement().execute("CREATE TABLE reading (series INTEGER, at BIGINT, reading DOUBLE"
                    + " PRECISION, PRIMARY KEY (series, at))");
            connection.setAutoCommit(false);
            long cpu = SYSTEM.getProcessCpuTime();
            long time = System.nanoTime();
            int count = 0;
            try (PreparedStatement insertion = connection.prepareStatement("INSERT INTO reading VALUES (?, ?, ?)")) {
                for (int series = 0; series < all.size() && count < ROWS; series++) {
                    double[] values = all.get(series).values();
                    for (int i = 0; i < values.length; i++) {
                        insertion.setInt(1, series);
                        insertion.setLong(2, MachineSeries.millis(i));
                        insertion.setDouble(3, values[i]);
                        insertion.addBatch();
                        if (++count % 5000 == 0) {
                            insertion.executeBatch();
                            connection.commit();
                        }
                    }
                }
                insertion.executeBatch();
                connection.commit();
            }
            System.out.printf(Locale.ROOT, "rows in H2: %,.0f readings a CPU second, %,.0f a second%n",
                    count / ((SYSTEM.getProcessCpuTime() - cpu) / 1e9), count / ((System.nanoTime() - time) / 1e9));
        }
    }

    private String query() {
        return "{host=~\"machine-0|machine-1|machine-2\"}";
    }

    private void question(String name, MetricServer server) {
        long end = MachineSeries.millis(all.getFirst().values().length - 1) / 1000;
        String path = "/api/v1/query_range?nocache=1&query=" + URLEncoder.encode(query(), StandardCharsets.UTF_8)
                + "&start=" + (end - 59 * 60) + "&end=" + end + "&step=60";
        lastHour(name + " (114 series, query_range)", () -> {
            String body = server.get(path).body();
            if (!body.contains("\"status\":\"success\"")) {
                throw new IOException(body);
            }
            return body.length();
        });
    }

    private void victoria() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("victoria"));
        try (MetricServer server = MetricServer.victoriaMetrics(place)) {
            for (MachineSeries series : all) {
                server.importLines(series.importLine(), "a:b");
            }
            server.get("/internal/force_merge");
            question("VictoriaMetrics", server);
        }
        System.out.printf(Locale.ROOT, "VictoriaMetrics: %.3f bytes a reading on disk%n",
                bytes(place.resolve("vm")) / (double) readings);
    }

    private void prometheus() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("prometheus"));
        Path text = place.resolve("history.txt");
        try (BufferedWriter out = Files.newBufferedWriter(text)) {
            for (MachineSeries series : all.stream().sorted(java.util.Comparator.comparing(MachineSeries::metric))
                    .toList()) {
                StringBuilder lines = new StringBuilder();
                series.openMetrics(lines);
                out.write(lines.toString());
            }
            out.write("# EOF\n");
        }
        Process tool = new ProcessBuilder(MetricServer.PROMTOOL.toString(), "tsdb", "create-blocks-from",
                "--max-block-duration=512h", "openmetrics", text.toString(), place.resolve("prom").toString())
                .redirectErrorStream(true).redirectOutput(place.resolve("promtool.log").toFile()).start();
        if (tool.waitFor() != 0) {
            throw new IOException(Files.readString(place.resolve("promtool.log")));
        }
        System.out.printf(Locale.ROOT, "Prometheus: %.3f bytes a reading on disk (%,d readings)%n",
                bytes(place.resolve("prom")) / (double) readings, readings);
        try (MetricServer server = MetricServer.prometheus(place, "http")) {
            question("Prometheus", server);
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
