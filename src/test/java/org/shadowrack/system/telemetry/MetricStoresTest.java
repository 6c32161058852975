package org.shadowrack.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.MetricSource.Mapping;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.telemetry.prometheus.PrometheusCollector;

/**
 * Reads real stores. Breaks when a reading is lost, moved or doubled on the way from a store into the history, when a
 * portion grows with the range, or when an unknown certificate or a wrong account is accepted.
 */
class MetricStoresTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int DAYS = 60;

    @TempDir
    Path folder;

    private static void need(Path... programs) {
        for (Path program : programs) {
            Assumptions.assumeTrue(Files.isExecutable(program), () -> program + " is missing: install its package");
        }
    }

    private static PrometheusCollector collector(MetricServer server, Trust trust, InstantSource clock,
            @Nullable String credential, Mapping... mappings) {
        // A live store is asked every second, so that its first scrape is seen at once.
        Duration step = clock == Clock.systemUTC() ? Duration.ofSeconds(1) : STEP;
        MetricSource source = new MetricSource("store", server.url(), credential == null ? null : "reader", credential,
                trust, step, List.of(mappings));
        return new PrometheusCollector(List.of(source), new VerifyingTls(),
                reference -> Outcome.ok(Secret.copyOf(reference.substring("vault:".length()).toCharArray())), clock);
    }

    private static double value(int minute, int host) {
        return Math.round((40 + host + 8 * Math.sin(minute / 200.0)) * 10) / 10.0;
    }

    private static String line(String labels, int host, int minutes) {
        StringBuilder values = new StringBuilder();
        StringBuilder times = new StringBuilder();
        long first = NOW.toEpochMilli() - (minutes - 1) * STEP.toMillis();
        for (int minute = 0; minute < minutes; minute++) {
            values.append(minute == 0 ? "" : ",").append(value(minute, host));
            times.append(minute == 0 ? "" : ",").append(first + minute * STEP.toMillis());
        }
        return "{\"metric\":{\"__name__\":\"bmc_temp\"" + labels + "},\"values\":[" + values + "],\"timestamps\":["
                + times + "]}\n";
    }

    @Test
    void monthsOutOfVictoriaMetricsComeIntoTheHistoryInBoundedPortions() throws Exception {
        need(MetricServer.VICTORIA);
        int minutes = DAYS * 24 * 60;
        try (MetricServer server = MetricServer.victoriaMetrics(folder, "-httpAuth.username=reader",
                "-httpAuth.password=secret-word")) {
            server.importLines(line(",\"host\":\"a\"", 1, minutes) + line(",\"host\":\"b\"", 2, minutes)
                    + line(",\"other\":\"c\"", 3, 10), "reader:secret-word");
            Mapping mapping = new Mapping("bmc_temp", "temperature", "Cel", "{host}/redfish/v1/Chassis/1", 1);
            try (History history = history();
                    Collector collector = collector(server, new Trust.SystemAuthorities(), InstantSource.fixed(NOW),
                            "vault:secret-word", mapping)) {
                List<Integer> portions = new ArrayList<>();
                long pulled = collector.backfill(NOW.minus(Duration.ofDays(DAYS)), readings -> {
                    portions.add(readings.size());
                    assertThat(history.append(readings).isOk()).isTrue();
                });
                assertThat(pulled).isEqualTo(2L * minutes);
                assertThat(portions).hasSizeGreaterThan(10).allMatch(size -> size <= 10_000);
                same(history, "b", 2, minutes);
            }
            refused(server, mapping);
        }
    }

    private void same(History history, String host, int number, int minutes) {
        history.flush();
        Points points = history.range(new SeriesKey(new ComponentId(host + "/redfish/v1/Chassis/1"), "temperature"),
                Instant.EPOCH, NOW.plus(STEP));
        assertThat(points.size()).isEqualTo(minutes);
        for (int minute = 0; minute < minutes; minute++) {
            assertThat(points.values()[minute]).isEqualTo(value(minute, number));
        }
        assertThat(points.epochMillis()[minutes - 1]).isEqualTo(NOW.toEpochMilli());
        assertThat(points.unit()).isEqualTo("Cel");
    }

    private static void refused(MetricServer server, Mapping mapping) {
        try (Collector stranger = collector(server, new Trust.SystemAuthorities(), InstantSource.fixed(NOW),
                "vault:wrong", mapping)) {
            assertThat(stranger.pollOnce().observations()).singleElement()
                    .isInstanceOfSatisfying(Observation.Unreachable.class,
                            none -> assertThat(none.reason()).contains("401").contains("credential")
                                    .doesNotContain("wrong"));
        }
    }

    private History history() {
        return new EmbeddedHistories(Thread.ofPlatform().daemon().factory()).open(folder.resolve("history"))
                .orElse(problem -> {
                    throw new AssertionError(problem.line());
                });
    }

    @Test
    void aSeriesThatNamesNoComponentIsAProblemAndNoReading() throws Exception {
        need(MetricServer.VICTORIA);
        try (MetricServer server = MetricServer.victoriaMetrics(folder)) {
            server.importLines(line(",\"host\":\"a\"", 1, 5) + line(",\"other\":\"c\"", 3, 5), "a:b");
            Mapping mapping = new Mapping("bmc_temp", "temperature", "Cel", "{host}/x", 0.5);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                try (Collector collector = collector(server, new Trust.SystemAuthorities(), InstantSource.fixed(NOW),
                        null, mapping)) {
                    assertThat(collector.pollOnce().observations()).hasSize(2).anySatisfy(one -> assertThat(one)
                            .isInstanceOfSatisfying(Observation.Reading.class,
                                    reading -> assertThat(reading.value()).isCloseTo(value(4, 1) / 2, within(1e-9))))
                            .anySatisfy(one -> assertThat(one).isInstanceOfSatisfying(Observation.Malformed.class,
                                    bad -> assertThat(bad.reason()).contains("{host}")));
                }
            });
            try (Collector collector = collector(server, new Trust.SystemAuthorities(), InstantSource.fixed(NOW), null,
                    new Mapping("bmc_temp{", "temperature", "Cel", "{host}/x", 1))) {
                assertThat(collector.pollOnce().observations()).singleElement()
                        .isInstanceOfSatisfying(Observation.Unreachable.class,
                                none -> assertThat(none.reason()).contains("bmc_temp{").contains("site file"));
            }
        }
    }

    @Test
    void prometheusIsReadOverVerifiedTlsOnly() throws Exception {
        need(MetricServer.PROMETHEUS, MetricServer.PROMTOOL, Path.of("/usr/bin/openssl"));
        int minutes = 2 * 24 * 60;
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem");
        Files.writeString(folder.resolve("web.yml"), "tls_server_config: {cert_file: cert.pem, key_file: key.pem}\n");
        openMetrics(minutes);
        run(MetricServer.PROMTOOL.toString(), "tsdb", "create-blocks-from", "openmetrics", "history.txt", "prom");
        Trust known = new Trust.AuthorityFile(folder.resolve("cert.pem"));
        Mapping temperature = new Mapping("bmc_temp", "temperature", "Cel", "{host}/redfish/v1/Chassis/1", 1);
        try (MetricServer server = MetricServer.prometheus(folder, "https",
                "--web.config.file=" + folder.resolve("web.yml"))) {
            Mapping own = new Mapping("prometheus_tsdb_head_series", "series", "1", "{job}", 1);
            Awaitility.await("a scrape of its own").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                try (Collector live = collector(server, known, Clock.systemUTC(), null, own)) {
                    assertThat(live.pollOnce().observations()).singleElement()
                            .isInstanceOf(Observation.Reading.class);
                }
            });
            try (History history = history();
                    Collector collector = collector(server, known, InstantSource.fixed(NOW), null, temperature)) {
                collector.backfill(NOW.minus(Duration.ofDays(2)), history::append);
                same(history, "a", 1, minutes);
            }
            for (Trust other : List.of(new Trust.SystemAuthorities(), new Trust.Pinned("0".repeat(64)))) {
                try (Collector stranger = collector(server, other, Clock.systemUTC(), null, own)) {
                    assertThat(stranger.pollOnce().observations()).singleElement()
                            .isInstanceOf(Observation.Unreachable.class);
                }
            }
        }
    }

    private void openMetrics(int minutes) throws IOException {
        StringBuilder text = new StringBuilder("# TYPE bmc_temp gauge\n");
        long first = NOW.getEpochSecond() - (minutes - 1) * STEP.toSeconds();
        for (int minute = 0; minute < minutes; minute++) {
            text.append("bmc_temp{host=\"a\"} ").append(value(minute, 1)).append(' ')
                    .append(first + minute * STEP.toSeconds()).append('\n');
        }
        Files.writeString(folder.resolve("history.txt"), text.append("# EOF\n"));
    }

    private void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0).as(said).isTrue();
    }
}
