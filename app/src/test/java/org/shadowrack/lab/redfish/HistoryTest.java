package org.shadowrack.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;

/** Breaks when values are lost, doubled or out of order between pages. */
@TestInstance(Lifecycle.PER_CLASS)
class HistoryTest {

    private static final String HISTORY = "/redfish/v1/TelemetryService/MetricReports/History";

    private RunningLab running;

    @BeforeAll
    void start() {
        running = new RunningLab();
        running.advance("PT480H");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void pagesHoldEverySampleOnceOldestFirst() {
        Set<String> seen = new HashSet<>();
        List<Instant> times = new ArrayList<>();
        int pages = 0;
        String next = HISTORY;
        while (next != null) {
            JsonNode page = running.get(next);
            assertThat(page.path("MetricValues").size()).isBetween(1, 10_000);
            for (JsonNode value : page.path("MetricValues")) {
                times.add(Instant.parse(value.path("Timestamp").asString()));
                assertThat(seen.add(value.path("MetricId").asString() + value.path("Timestamp").asString())).isTrue();
            }
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asString() : null;
            pages++;
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(times).isSorted();
        assertThat(new HashSet<>(times)).hasSize(2 * 480 + 1);
    }

    @Test
    void aFilterGivesOnlyWhatIsNewer() {
        JsonNode page = running.get(HISTORY + "?$filter=Timestamp%20gt%20'2026-06-20T12:00:00Z'");
        assertThat(times(page)).contains("2026-06-20T12:30:00Z", "2026-06-21T00:00:00Z")
                .doesNotContain("2026-06-20T12:00:00Z");
        JsonNode none = running.get(HISTORY + "?$filter=MetricValues/Timestamp%20gt%20'2030-01-01T00:00:00%2B00:00'");
        assertThat(none.path("MetricValues").size()).isZero();
    }

    @Test
    void theNewestSampleIsTheOneOfTheEnvironmentReport() {
        JsonNode newest = running.get("/redfish/v1/TelemetryService/MetricReports/Environment").path("MetricValues");
        JsonNode history = running.get(HISTORY + "?$filter=Timestamp%20ge%20'2026-06-21T00:00:00Z'");
        assertThat(history.path("MetricValues")).hasSameSizeAs(newest).containsExactlyElementsOf(newest);
    }

    @Test
    void anotherFilterIsRefused() {
        assertThat(status("?$filter=MetricId%20eq%20'Inlet'")).isEqualTo(400);
        assertThat(status("?$filter=Timestamp%20gt%20'yesterday'")).isEqualTo(400);
        assertThat(status("?$top=5")).isEqualTo(501);
    }

    private int status(String query) {
        return running.client().send("GET", running.url(0, HISTORY + query), "").statusCode();
    }

    private static List<String> times(JsonNode page) {
        return page.path("MetricValues").valueStream().map(value -> value.path("Timestamp").asString()).toList();
    }
}
