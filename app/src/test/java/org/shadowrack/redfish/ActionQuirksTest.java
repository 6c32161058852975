package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.problem;
import static org.shadowrack.redfish.ScriptedService.value;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a change is reported as done that is not, is done twice, or undoes someone else's. */
class ActionQuirksTest {
    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String MONITOR = "/redfish/v1/TaskService/Monitors/42";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private void system(String more) {
        service.json(SYSTEM, systemText(more));
    }

    private static String systemText(String more) {
        return "{\"Actions\":{\"#ComputerSystem.Reset\":{\"target\":\"" + RESET
                + "\",\"ResetType@Redfish.AllowableValues\":[\"On\",\"ForceOff\",\"GracefulRestart\"]}}" + more + "}";
    }

    private void accepted() {
        system("");
        service.on("POST " + RESET, _ -> new Answer(202, "{\"TaskState\":\"New\"}",
                Map.of("Location", MONITOR, "Retry-After", "4")));
    }

    private boolean reset() {
        try (RedfishClient client = service.client(null)) {
            return client.reset(SYSTEM, "ForceOff").isOk();
        }
    }

    @Test
    void onlyResetTypesThatTheServiceAllowsAreSent() {
        system("");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.reset(SYSTEM, "PushPowerButton"))).satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.REFUSED);
                assertThat(problem.message()).contains("On, ForceOff, GracefulRestart");
            });
        }
        assertThat(service.asked).doesNotContain("POST " + RESET);
    }

    @Test
    void aTaskIsFollowedToItsEndAtItsOwnPace() {
        accepted();
        AtomicInteger looks = new AtomicInteger();
        service.on("GET " + MONITOR, _ -> looks.incrementAndGet() < 3
                ? new Answer(202, "{\"TaskState\":\"Running\"}", Map.of("Retry-After", "7"))
                : Answer.json("{\"TaskState\":\"Completed\"}"));
        assertThat(reset()).isTrue();
        assertThat(looks).hasValue(3);
        assertThat(service.pauses).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void aTaskThatFailsSaysWhy() {
        accepted();
        service.json(MONITOR, "{\"TaskState\":\"Exception\",\"TaskStatus\":\"Critical\","
                + "\"Messages\":[{\"Message\":\"The host did not answer\"}]}");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.reset(SYSTEM, "ForceOff")).message()).contains("Exception")
                    .contains("The host did not answer");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aMonitorThatIsGoneIsNoVerdict(int status) {
        accepted();
        service.on("GET " + MONITOR, _ -> Answer.status(status));
        assertThat(reset()).as("accepted; the power state tells").isTrue();
        assertThat(service.count("POST " + RESET)).isEqualTo(1);
    }

    @Test
    void anAcceptedResetThatNeverHappensIsSeen() {
        accepted();
        system(",\"PowerState\":\"On\"");
        service.on("GET " + MONITOR, _ -> Answer.status(404));
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.resetAndConfirm(SYSTEM, "ForceOff", Duration.ofSeconds(10))).message())
                    .contains("still On");
        }
    }

    @Test
    void aGracefulRestartThatPullsThePowerIsWatchedUntilTheHostIsOnAgainAndTold() {
        AtomicInteger looks = new AtomicInteger();
        service.on("POST " + RESET, _ -> Answer.status(200));
        service.on("GET " + SYSTEM, _ -> Answer.json(systemText(",\"PowerState\":\""
                + List.of("On", "On", "Off", "PoweringOn", "On").get(Math.min(looks.getAndIncrement(), 4)) + "\"")));
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.resetAndConfirm(SYSTEM, "GracefulRestart", Duration.ofMinutes(5))))
                    .isEqualTo(new RedfishClient.ResetEnd("On", true));
        }
    }

    private static final String TAGGED = "/redfish/v1/Chassis/1";

    private List<String> patched(String tag, String accepted) {
        List<String> sent = new CopyOnWriteArrayList<>();
        service.on("GET " + TAGGED, _ -> new Answer(200, "{\"AssetTag\":\"a\"}", Map.of("ETag", tag)));
        service.on("PATCH " + TAGGED, exchange -> {
            String match = String.valueOf(exchange.getRequestHeaders().getFirst("If-Match"));
            sent.add(match);
            return Answer.status(match.equals(accepted) ? 204 : 412);
        });
        return sent;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"\"\"abc\"\"|\"abc\"", "W/\"abc\"|\"abc\"",
            "abc|\"abc\"", "W/\"\"abc\"\"|\"abc\""})
    void aTagThatIsNotAcceptedIsReadAgainAndSentOnceMoreInItsStrictForm(String tag, String strict) {
        List<String> sent = patched(tag, strict);
        try (RedfishClient client = service.client(null)) {
            assertThat(client.change(TAGGED, "{\"AssetTag\":\"b\"}").isOk()).isTrue();
        }
        assertThat(sent).containsExactly(tag, strict);
    }

    @Test
    void aWeakTagThatTheServiceTakesBackIsSentOnce() {
        List<String> sent = patched("W/\"7\"", "W/\"7\"");
        try (RedfishClient client = service.client(null)) {
            assertThat(client.change(TAGGED, "{}").isOk()).isTrue();
        }
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "W/\"\""})
    void anEmptyTagIsNoTag(String tag) {
        List<String> sent = patched(tag, "null");
        try (RedfishClient client = service.client(null)) {
            assertThat(client.change(TAGGED, "{}").isOk()).isTrue();
        }
        assertThat(sent).containsExactly("null");
    }

    @Test
    void someoneElsesChangeIsNotUndone() {
        List<String> sent = patched("\"1\"", "never");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.change(TAGGED, "{}")).message()).contains("someone else");
        }
        assertThat(sent).hasSize(2);
    }
}
