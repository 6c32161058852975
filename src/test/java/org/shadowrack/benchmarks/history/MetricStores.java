package org.shadowrack.benchmarks.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.shadowrack.system.telemetry.MetricServer;

/** The references for space and reading: Debian's VictoriaMetrics and Prometheus, holding the same readings. */
final class MetricStores {
    private final List<MachineSeries> all;
    private final Path folder;
    private final long readings;
    private final long end;
    private final String asked;

    /** {@code asked}: a pattern of the hosts of which the last hour is asked for. */
    MetricStores(List<MachineSeries> all, Path folder, String asked) {
        this.all = all;
        this.folder = folder;
        this.asked = asked;
        this.readings = all.stream().mapToLong(series -> series.values().length).sum();
        this.end = MachineSeries.millis(all.getFirst().values().length - 1) / 1000;
    }

    private void question(String name, MetricServer server) {
        String path = "/api/v1/query_range?nocache=1&query="
                + URLEncoder.encode("{host=~\"" + asked + "\"}", StandardCharsets.UTF_8) + "&start=" + (end - 59 * 60)
                + "&end=" + end + "&step=60";
        Measured.answer(name + ": the last hour of the same series by query_range (bytes of reply)", () -> {
            String body = server.get(path).body();
            if (!body.contains("\"status\":\"success\"")) {
                throw new IOException(body);
            }
            return body.length();
        });
    }

    void victoria() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("victoria"));
        try (MetricServer server = MetricServer.victoriaMetrics(place)) {
            for (MachineSeries series : all) {
                server.importLines(series.importLine(), "a:b");
            }
            server.get("/internal/force_merge");
            question("VictoriaMetrics", server);
        }
        Measured.size("VictoriaMetrics, merged", place.resolve("vm"), readings);
    }

    void prometheus() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("prometheus"));
        Path text = openMetrics(place.resolve("history.txt"));
        Process tool = new ProcessBuilder(MetricServer.PROMTOOL.toString(), "tsdb", "create-blocks-from",
                "--max-block-duration=512h", "openmetrics", text.toString(), place.resolve("prom").toString())
                .redirectErrorStream(true).redirectOutput(place.resolve("promtool.log").toFile()).start();
        if (tool.waitFor() != 0) {
            throw new IOException(Files.readString(place.resolve("promtool.log")));
        }
        Measured.size("Prometheus, blocks", place.resolve("prom"), readings);
        try (MetricServer server = MetricServer.prometheus(place, "http")) {
            question("Prometheus", server);
        }
    }

    private Path openMetrics(Path text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(text)) {
            for (MachineSeries series : all.stream().sorted(Comparator.comparing(MachineSeries::metric)).toList()) {
                StringBuilder lines = new StringBuilder();
                series.openMetrics(lines);
                out.write(lines.toString());
            }
            out.write("# EOF\n");
        }
        return text;
    }
}
