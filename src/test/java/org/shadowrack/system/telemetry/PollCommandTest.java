package org.shadowrack.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.cli.fleet.PollCommand;
import org.shadowrack.cli.output.StreamOutput;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.telemetry.site.SiteCollectors;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code poll} on a site file that names a real Prometheus, which scrapes itself each second. Breaks when the command leaves
 * the stores out, steps fall between its rounds, what it counts is not in the history, or a store that is gone goes untold.
 */
class PollCommandTest {
    private static final SeriesKey SERIES = new SeriesKey(new ComponentId("store/self"), "series");
    private static final CredentialStore NONE = reference -> Outcome.failed(Problem.failed("none is needed", "", ""));

    private final EmbeddedHistories histories = new EmbeddedHistories(Thread.ofPlatform().daemon().factory());

    @TempDir
    private Path folder;

    @Test
    void aMetricStoreOfTheSiteIsPulledStepByStepAndItsEndIsTold() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(MetricServer.PROMETHEUS),
                "Prometheus is not installed: apt-get install prometheus");
        Path site = folder.resolve("site.yaml");
        Instant began = Instant.now();
        try (MetricServer server = MetricServer.prometheus(folder, "http")) {
            Files.writeString(site, """
                    site: Stores
                    data: data
                    telemetry:
                      - name: store
                        url: %s
                        step: PT1S
                        metrics:
                          - {query: prometheus_tsdb_head_series, metric: series, component: "store/{job}"}
                          - {query: prometheus_tsdb_head_series, metric: lost, component: "store/{nowhere}"}
                    """.formatted(server.url()));
            Awaitility.await("a scrape of its own").atMost(Duration.ofSeconds(60)).until(
                    () -> server.get("/api/v1/query?query=prometheus_tsdb_head_series").body().contains("127.0.0.1"));
            JsonNode polled = poll(site, "PT5S", 0);
            assertThat(polled.path("targets").asInt()).isEqualTo(1);
            assertThat(polled.path("polls").asInt()).isGreaterThan(2);
            assertThat(polled.path("problems").asInt()).as("the series that names no component").isPositive();
            stored(polled.path("readings").asInt(), began);
        }
        assertThat(poll(site, "PT0S", 4).path("error").toString()).contains("query_range", "127.0.0.1");
    }

    private void stored(int readings, Instant began) {
        assertThat(readings).isGreaterThan(2);
        try (History history = value(histories.open(folder.resolve("data")))) {
            History.Points points = history.range(SERIES, Instant.MIN, Instant.MAX);
            assertThat(points.size()).isEqualTo(readings);
            for (int i = 0; i < readings; i++) {
                assertThat(points.epochMillis()[i]).as("no step is left out")
                        .isEqualTo(points.epochMillis()[0] + i * 1000L);
                assertThat(points.values()[i]).as("before its first scrape it has none").isNotNegative();
            }
            assertThat(points.values()[points.size() - 1]).isPositive();
            assertThat(Instant.ofEpochMilli(points.epochMillis()[0])).isAfterOrEqualTo(began.minusSeconds(1));
        }
    }

    private JsonNode poll(Path site, String duration, int exit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PollCommand command = new PollCommand(new YamlSiteFiles(), histories,
                new SiteCollectors(new HttpRedfishClients(new VerifyingTls(), NONE, List.of(), Clock.systemUTC()),
                        new VerifyingTls(), NONE, Clock.systemUTC()),
                new StreamOutput(new PrintStream(out, true, StandardCharsets.UTF_8), System.err));
        int ended = new CommandLine(command).execute("--site", site.toString(), "--for", duration, "--json");
        String document = out.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(document).isEqualTo(exit);
        return new JsonMapper().readTree(document);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
