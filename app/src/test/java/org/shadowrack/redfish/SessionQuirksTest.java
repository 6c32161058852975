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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a controller's odd ways with sessions and redirects leak a session, a token, or lock the console out. */
class SessionQuirksTest {
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";
    private static final String CHASSIS = "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private void guarded(String token) {
        service.on("GET /redfish/v1/Chassis", exchange -> token.equals(token(exchange))
                ? Answer.json(CHASSIS)
                : Answer.status(401));
    }

    private static String token(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("X-Auth-Token"));
    }

    private void sessions(String location, String body) {
        service.on("POST " + SESSIONS, _ -> new Answer(201, body, location.isEmpty()
                ? Map.of("X-Auth-Token", "t1")
                : Map.of("X-Auth-Token", "t1", "Location", location)));
        service.on("DELETE " + SESSIONS + "/7", _ -> Answer.status(200));
        guarded("t1");
    }

    @Test
    void aServiceOutOfSessionsIsLeftAloneAndNotAskedByBasicInstead() {
        service.on("POST " + SESSIONS, _ -> new Answer(503, "{}", Map.of("Retry-After", "2")));
        service.on("GET /redfish/v1/Chassis", exchange -> exchange.getRequestHeaders().containsKey("Authorization")
                ? Answer.json(CHASSIS)
                : Answer.status(401));
        try (RedfishClient client = service.client("pw")) {
            assertThat(problem(client.walk())).satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
                assertThat(problem.message()).contains("session");
            });
            assertThat(service.pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
            assertThat(service.asked).doesNotContain("GET /redfish/v1/Chassis");
            sessions(SESSIONS + "/7", "{}");
            assertThat(value(client.walk()).components()).as("once there is a session again").hasSize(1);
            value(client.walk());
        }
        assertThat(service.count("POST " + SESSIONS)).as("one session for all").isEqualTo(4);
        assertThat(service.asked.getLast()).isEqualTo("DELETE " + SESSIONS + "/7");
    }

    /** A service that fails while it opens a session has sessions: its password is not sent with every request instead. */
    @Test
    void aFailedLogInIsNotFollowedByBasic() {
        service.on("POST " + SESSIONS, _ -> Answer.status(500));
        try (RedfishClient client = service.client("pw")) {
            assertThat(problem(client.walk()).code()).isEqualTo(ProblemCode.UNREACHABLE);
        }
        assertThat(service.asked).doesNotContain("GET /redfish/v1/Chassis");
    }

    @Test
    void aLimitThatIsToldByItsMessageCountsAsOne() {
        service.on("POST " + SESSIONS, _ -> new Answer(400,
                "{\"error\":{\"@Message.ExtendedInfo\":[{\"MessageId\":\"Base.1.8.SessionLimitExceeded\"}]}}",
                Map.of()));
        try (RedfishClient client = service.client("pw")) {
            assertThat(problem(client.walk()).message()).contains("no session to give");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/redfish/v1/SessionService/Sessions/7|{}",
            "https://10.1.2.3/redfish/v1/SessionService/Sessions/7|{}",
            "''|{\"@odata.id\":\"/redfish/v1/SessionService/Sessions/7\"}", "''|{\"Id\":\"7\"}"})
    void theSessionIsDeletedHoweverItsPlaceIsTold(String location, String body) {
        sessions(location, body);
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
        assertThat(service.asked.getLast()).isEqualTo("DELETE " + SESSIONS + "/7");
        assertThat(service.tokens.getLast()).isEqualTo("t1");
    }

    @Test
    void aLogOutThatIsAnswered401IsALogOut() {
        sessions(SESSIONS + "/7", "{}");
        service.on("DELETE " + SESSIONS + "/7", _ -> Answer.status(401));
        try (RedfishClient client = service.client("pw")) {
            value(client.walk());
        }
        assertThat(service.count("DELETE " + SESSIONS + "/7")).isEqualTo(1);
        assertThat(service.count("POST " + SESSIONS)).isEqualTo(1);
    }

    @Test
    void aSessionThatVanishesIsGivenBackAndOpenedOnceMore() {
        AtomicInteger logins = new AtomicInteger();
        service.on("POST " + SESSIONS, _ -> new Answer(201, "{}",
                Map.of("X-Auth-Token", "t" + logins.incrementAndGet(), "Location", SESSIONS + "/" + logins.get())));
        service.on("DELETE " + SESSIONS + "/1", _ -> Answer.status(401));
        guarded("t2");
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
        assertThat(logins).hasValue(2);
        assertThat(service.asked).containsSubsequence("GET /redfish/v1/Chassis", "DELETE " + SESSIONS + "/1",
                "POST " + SESSIONS, "GET /redfish/v1/Chassis", "DELETE " + SESSIONS + "/2");
    }

    @Test
    void aResourceThatIsNeverLetAtCostsItselfAndNoEndlessLogIns() {
        sessions(SESSIONS + "/7", "{}");
        service.json("/redfish/v1/Chassis/1", "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\","
                + "\"Power\":{\"@odata.id\":\"/redfish/v1/Chassis/1/Power\"}}");
        service.on("GET /redfish/v1/Chassis/1/Power", _ -> Answer.status(401));
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).problems()).singleElement()
                    .satisfies(flaw -> assertThat(flaw.uri()).endsWith("/Power"));
        }
        assertThat(service.count("POST " + SESSIONS)).isEqualTo(2);
    }

    @Test
    void theSessionPostBearsNoAuthorization() {
        service.on("POST " + SESSIONS, exchange -> exchange.getRequestHeaders().containsKey("Authorization")
                ? Answer.status(415)
                : new Answer(201, "{}", Map.of("X-Auth-Token", "t1", "Location", SESSIONS + "/7")));
        guarded("t1");
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redfish/v1", "/redfish/v1/"})
    void theRootIsFoundBehindARedirectOfItsTrailingSlash(String spelling) {
        service.on("GET /redfish/v1", exchange -> exchange.getRequestURI().getPath().equals(spelling)
                ? Answer.json(ScriptedService.ROOT)
                : new Answer(308, "", Map.of("Location", spelling)));
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
    }

    @Test
    void aRedirectThatKeepsTheMethodIsFollowedForTheLogInToo() {
        sessions(SESSIONS + "/7", "{}");
        service.on("POST " + SESSIONS, exchange -> exchange.getRequestURI().getPath().endsWith("/")
                ? new Answer(201, "{}", Map.of("X-Auth-Token", "t1", "Location", SESSIONS + "/7"))
                : new Answer(308, "", Map.of("Location", SESSIONS + "/")));
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
    }

    @Test
    void aRedirectThatWouldChangeTheMethodIsNotFollowed() {
        service.on("POST " + SESSIONS, _ -> new Answer(303, "", Map.of("Location", "/redfish/v1/Welcome")));
        service.json("/redfish/v1/Welcome", "{}");
        try (RedfishClient client = service.client("pw")) {
            assertThat(value(client.walk()).problems()).singleElement()
                    .satisfies(flaw -> assertThat(flaw.reason()).contains("redirects (303)"));
        }
        assertThat(service.asked).doesNotContain("GET /redfish/v1/Welcome");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"503|SYS518", "400|SWC0700"})
    void aControllerThatStartsIsAskedAgainAndThenLeftAloneAsAWhole(int status, String messageId) {
        String error = "{\"error\":{\"@Message.ExtendedInfo\":[{\"MessageId\":\"IDRAC.2.5." + messageId + "\"}]}}";
        AtomicInteger asked = new AtomicInteger();
        service.on("GET /redfish/v1/Chassis", _ -> asked.incrementAndGet() < 3
                ? new Answer(status, error, Map.of())
                : Answer.json(CHASSIS));
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.walk()).components()).hasSize(1);
        }
        service.on("GET /redfish/v1/Chassis", _ -> new Answer(status, error, Map.of()));
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.walk())).satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
                assertThat(problem.message()).contains("starting");
            });
        }
    }
}
