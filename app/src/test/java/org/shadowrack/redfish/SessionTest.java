package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.problem;
import static org.shadowrack.redfish.ScriptedService.value;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a session leaks, a token goes where it should not, or a client is locked out for good. */
class SessionTest {
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private void sessions(String token) {
        service.on("POST " + SESSIONS, _ -> new Answer(201, "{}",
                Map.of("X-Auth-Token", token, "Location", SESSIONS + "/7")));
        service.on("DELETE " + SESSIONS + "/7", _ -> Answer.status(204));
    }

    private static Answer guarded(HttpExchange exchange, String token) {
        return token.equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"))
                ? Answer.json("{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}")
                : Answer.status(401);
    }

    @Test
    void logsInOnceUsesTheTokenAndLogsOut() {
        sessions("t1");
        service.on("GET /redfish/v1/Chassis", exchange -> guarded(exchange, "t1"));
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
            value(client.walk());
        }
        assertThat(service.asked).filteredOn(("POST " + SESSIONS)::equals).hasSize(1);
        assertThat(service.asked.getLast()).isEqualTo("DELETE " + SESSIONS + "/7");
        assertThat(service.tokens.getFirst()).as("the open root needs no token").isEmpty();
    }

    @Test
    void logsInAnewWhenTheTokenExpired() {
        AtomicInteger logins = new AtomicInteger();
        service.on("POST " + SESSIONS, _ -> new Answer(201, "{}",
                Map.of("X-Auth-Token", "t" + logins.incrementAndGet(), "Location", SESSIONS + "/7")));
        service.on("GET /redfish/v1/Chassis", exchange -> guarded(exchange, "t2"));
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
        assertThat(logins).hasValue(2);
    }

    @Test
    void usesBasicWhereThereAreNoSessions() {
        service.on("GET /redfish/v1/Chassis", exchange -> "Basic b3BlcmF0b3I6cHc="
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                        ? Answer.json("{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}")
                        : Answer.status(401));
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordIsOneClearProblemAndNoSecondTry() {
        service.on("POST " + SESSIONS, _ -> Answer.status(401));
        try (RedfishClient client = service.client("wrong-secret")) {
            assertThat(problem(client.walk())).satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
                assertThat(problem.message()).contains("401");
                assertThat(problem.line()).doesNotContain("wrong-secret");
            });
        }
        assertThat(service.asked).filteredOn(("POST " + SESSIONS)::equals).hasSize(1);
    }

    @Test
    void aRedirectToAnotherOriginIsNotFollowed() {
        sessions("t1");
        try (ScriptedService other = new ScriptedService(); RedfishClient client = service.client("pw")) {
            service.on("GET /redfish/v1/Chassis",
                    _ -> new Answer(302, "", Map.of("Location", other.url() + "/redfish/v1/there")));
            assertThat(value(client.walk()).problems()).singleElement()
                    .satisfies(flaw -> assertThat(flaw.reason()).contains("redirects"));
            assertThat(other.asked).isEmpty();
            assertThat(service.asked).as("nor is its path asked for here").doesNotContain("GET /redfish/v1/there");
        }
    }

    @Test
    void aRedirectWithinTheServiceIsFollowed() {
        service.on("GET /redfish/v1/Chassis", _ -> new Answer(308, "", Map.of("Location", "/moved")));
        service.json("/moved", "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}");
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
    }

    @Test
    void waitsAsLongAsABusyServiceAsks() {
        AtomicInteger calls = new AtomicInteger();
        service.on("GET /redfish/v1/Chassis/1", _ -> calls.incrementAndGet() == 1
                ? new Answer(503, "{}", Map.of("Retry-After", "3"))
                : Answer.json("{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\"}"));
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
        assertThat(service.pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void onlyAllowedResetsAreSent() {
        String target = "/redfish/v1/Systems/1/Actions/ComputerSystem.Reset";
        service.json("/redfish/v1/Systems/1", "{\"Actions\":{\"#ComputerSystem.Reset\":{\"target\":\"" + target
                + "\",\"@Redfish.ActionInfo\":\"/redfish/v1/Systems/1/ResetActionInfo\"}}}");
        service.json("/redfish/v1/Systems/1/ResetActionInfo",
                "{\"Parameters\":[{\"Name\":\"ResetType\",\"AllowableValues\":[\"On\",\"ForceOff\"]}]}");
        service.on("POST " + target, _ -> Answer.status(204));
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.reset("/redfish/v1/Systems/1", "Nmi")).code()).isEqualTo(ProblemCode.REFUSED);
            assertThat(service.asked).doesNotContain("POST " + target);
            assertThat(client.reset("/redfish/v1/Systems/1", "ForceOff").isOk()).isTrue();
            assertThat(service.asked).contains("POST " + target);
        }
    }
}
