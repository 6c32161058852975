package org.shadowrack.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when someone gets in without credentials, or an error has no Redfish body. */
@TestInstance(Lifecycle.PER_CLASS)
class ProtocolTest {

    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";
    private static final String SYSTEM = "/redfish/v1/Systems/1";

    private RunningLab running;

    @BeforeAll
    void start() {
        running = new RunningLab();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void onlyTheRootIsOpenToAll() {
        assertThat(anonymous("GET", "/redfish").statusCode()).isEqualTo(200);
        assertThat(anonymous("GET", "/redfish/v1/").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> refused = anonymous("GET", SYSTEM);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(messageId(refused)).endsWith("ResourceAtUriUnauthorized");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(running.client().anonymous("GET", url(SYSTEM), "", "Authorization", "Basic b3BlcmF0b3I6eA==")
                .statusCode()).isEqualTo(401);
        assertThat(anonymous("GET", "/redfish/v1/NoSuchThing").statusCode()).isEqualTo(401);
        assertThat(anonymous("POST", SYSTEM + "/Actions/ComputerSystem.Reset").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionsTokenOpensUntilLogout() {
        HttpResponse<byte[]> opened = login(0, new String(running.lab().password()));
        assertThat(opened.statusCode()).isEqualTo(201);
        String token = opened.headers().firstValue("X-Auth-Token").orElseThrow();
        String location = opened.headers().firstValue("Location").orElseThrow();
        assertThat(withToken("GET", SYSTEM, token).statusCode()).isEqualTo(200);
        assertThat(withToken("GET", location, token).statusCode()).isEqualTo(200);
        assertThat(withToken("DELETE", location, token).statusCode()).isEqualTo(204);
        assertThat(withToken("GET", SYSTEM, token).statusCode()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsAndBodiesOpenNothing() {
        assertThat(login(0, "wrong").statusCode()).isEqualTo(401);
        assertThat(anonymous("POST", SESSIONS).statusCode()).isEqualTo(400);
        assertThat(running.client().anonymous("POST", url(SESSIONS), "{\"UserName\":{}}").statusCode()).isEqualTo(401);
    }

    @Test
    void aServiceHasSoManySessionsAndNoMore() {
        String password = new String(running.lab().password());
        List<HttpResponse<byte[]>> opened = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            opened.add(login(1, password));
        }
        assertThat(opened).extracting(HttpResponse::statusCode).containsOnlyOnce(503);
        HttpResponse<byte[]> refused = opened.getLast();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(messageId(refused)).endsWith("SessionLimitExceeded");
        String location = opened.getFirst().headers().firstValue("Location").orElseThrow();
        running.client().send("DELETE", running.url(1, location), "");
        assertThat(login(1, password).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        HttpResponse<byte[]> missing = send("GET", "/redfish/v1/Systems/2", "");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(messageId(missing)).endsWith("ResourceMissingAtURI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE"})
    void aMethodThatAResourceDoesNotKnowIsRefusedWithThoseThatItKnows(String method) {
        HttpResponse<byte[]> refused = send(method, SYSTEM, "{}");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, PATCH");
        assertThat(messageId(refused)).endsWith("OperationNotAllowed");
    }

    @Test
    void aChangeNeedsTheCurrentTagWhenItNamesOne() {
        String tag = send("GET", SYSTEM, "").headers().firstValue("ETag").orElseThrow();
        String change = "{\"AssetTag\":\"rack of the north\"}";
        assertThat(running.client().send("PATCH", url(SYSTEM), change, "If-Match", "W/\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(running.client().send("PATCH", url(SYSTEM), change, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(running.get(SYSTEM).path("AssetTag").asString()).isEqualTo("rack of the north");
        assertThat(running.client().send("PATCH", url(SYSTEM), change, "If-Match", tag).statusCode()).isEqualTo(412);
        String newer = send("GET", SYSTEM, "").headers().firstValue("ETag").orElseThrow();
        assertThat(running.client().send("GET", url(SYSTEM), "", "If-None-Match", newer).statusCode()).isEqualTo(304);
    }

    @Test
    void aChangeOfAnythingElseIsRefused() {
        assertThat(send("PATCH", SYSTEM, "{\"PowerState\":\"Off\"}").statusCode()).isEqualTo(400);
        assertThat(send("PATCH", SYSTEM, "not json").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$expand=everything", "$expand=.($levels=99)", "$top=-1", "$skip=x"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        assertThat(send("GET", "/redfish/v1/Chassis?" + query, "").statusCode()).isEqualTo(400);
    }

    @Test
    void aQueryThatIsNotSupportedIsRefusedAsTheProtocolWants() {
        assertThat(send("GET", "/redfish/v1/Chassis?$select=Name", "").statusCode()).isEqualTo(501);
    }

    @Test
    void aBodyWithoutEndIsCutOff() {
        assertThat(send("POST", SESSIONS, "x".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void anotherVersionOfODataIsRefused() {
        assertThat(running.client().send("GET", url(SYSTEM), "", "OData-Version", "3.0").statusCode()).isEqualTo(412);
        assertThat(send("GET", SYSTEM, "").headers().firstValue("OData-Version")).hasValue("4.0");
    }

    private String url(String path) {
        return running.url(0, path);
    }

    private HttpResponse<byte[]> send(String method, String path, String body) {
        return running.client().send(method, url(path), body);
    }

    private HttpResponse<byte[]> anonymous(String method, String path) {
        return running.client().anonymous(method, url(path), "");
    }

    private HttpResponse<byte[]> withToken(String method, String path, String token) {
        return running.client().anonymous(method, url(path), "", "X-Auth-Token", token);
    }

    private HttpResponse<byte[]> login(int service, String password) {
        return running.client().anonymous("POST", running.url(service, SESSIONS),
                "{\"UserName\":\"operator\",\"Password\":\"" + password + "\"}");
    }

    private static String messageId(HttpResponse<byte[]> response) {
        JsonNode body = JsonMapper.shared().readTree(new String(response.body(), StandardCharsets.UTF_8));
        return body.at("/error/@Message.ExtendedInfo/0/MessageId").asString();
    }
}
