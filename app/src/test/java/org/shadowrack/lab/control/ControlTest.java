package org.shadowrack.lab.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when the lab's own API leaves its contract. */
class ControlTest {

    private final RunningLab running = new RunningLab();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theLabListsItsServices() {
        JsonNode lab = get("/lab/v1");
        assertThat(lab.path("racks").asInt()).isEqualTo(1);
        assertThat(lab.path("sampleEvery").asString()).isEqualTo("PT30M");
        assertThat(lab.path("workloadApi").asString()).isEqualTo(running.lab().controlUrl() + "/lab/v1");
        List<String> roles = lab.path("services").valueStream().map(service -> service.path("role").asString())
                .toList();
        assertThat(roles).filteredOn("primary"::equals).hasSize(8);
        assertThat(roles).filteredOn("shadow"::equals).hasSize(12);
        assertThat(roles).filteredOn("rack"::equals).hasSize(3);
        assertThat(lab.at("/services/0/url").asString()).isEqualTo(running.lab().serviceUrls().getFirst());
    }

    @Test
    void theClockStandsStillUntilItIsAdvanced() {
        assertThat(now()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
        running.advance("PT24H");
        assertThat(now()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(running.get("/redfish/v1/Managers/1").path("DateTime").asString()).isEqualTo(now().toString());
    }

    @Test
    void theClockRunsAtTheSpeedThatItIsGiven() {
        assertThat(post("{\"speed\":36000}").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> now().isAfter(Instant.parse("2026-06-01T02:00:00Z")));
        post("{\"speed\":0}");
        assertThat(get("/lab/v1/clock").path("speed").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"advance\":\"-PT1H\"}", "{\"advance\":\"soon\"}", "{\"advance\":\"P3000D\"}",
            "{\"speed\":-1}", "{\"speed\":1e9}", "{\"speed\":\"NaN\"}", "nonsense"})
    void theClockRefusesWhatItDoesNotUnderstand(String order) {
        assertThat(post(order).statusCode()).isEqualTo(400);
        assertThat(now()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
    }

    @Test
    void nothingIsToldWithoutCredentials() {
        for (String path : List.of("/lab/v1", "/lab/v1/clock", "/lab/v1/truth", "/lab/v1/workloads")) {
            assertThat(running.client().anonymous("GET", url(path), "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void workloadRequestsReachThePlane() {
        HttpResponse<byte[]> reply = running.client().send("PUT", url("/lab/v1/workloads/orders-db/replicas/s02-u01"),
                "{}");
        assertThat(reply.statusCode()).isEqualTo(202);
        JsonNode answer = JsonMapper.shared().readTree(new String(reply.body(), StandardCharsets.UTF_8));
        assertThat(answer.path("asked").asString()).isEqualTo("PUT /lab/v1/workloads/orders-db/replicas/s02-u01");
        assertThat(answer.path("workloads").asInt()).isEqualTo(6);
        assertThat(running.client().send("GET", url("/lab/v1/addresses"), "").statusCode()).isEqualTo(202);
        assertThat(running.client().send("GET", url("/lab/v1/workloadsX"), "").statusCode()).isEqualTo(404);
    }

    @Test
    void theTruthTellsOnlyWhatHasHappened() {
        assertThat(get("/lab/v1/truth").path("failures").size()).isZero();
        running.advance("PT1440H");
        JsonNode truth = get("/lab/v1/truth");
        assertThat(truth.path("failures").size()).isPositive();
        assertThat(truth.path("decoys").size()).isPositive();
        assertThat(truth.path("failures")).allSatisfy(failure -> {
            assertThat(Instant.parse(failure.path("at").asString())).isBeforeOrEqualTo(now());
            assertThat(failure.path("onsetAt").isNull()).isEqualTo(!failure.path("foreshadowed").asBoolean());
            assertThat(running.client().send("GET", failure.path("component").asString(), "").statusCode())
                    .isEqualTo(200);
        });
        assertThat(truth.path("decoys")).allSatisfy(decoy -> assertThat(
                running.client().send("GET", decoy.path("component").asString(), "").statusCode()).isEqualTo(200));
    }

    private Instant now() {
        return Instant.parse(get("/lab/v1/clock").path("now").asString());
    }

    private HttpResponse<byte[]> post(String body) {
        return running.client().send("POST", url("/lab/v1/clock"), body);
    }

    private JsonNode get(String path) {
        return running.client().get(url(path));
    }

    private String url(String path) {
        return running.lab().controlUrl() + path;
    }
}
