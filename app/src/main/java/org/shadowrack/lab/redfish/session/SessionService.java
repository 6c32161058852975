package org.shadowrack.lab.redfish.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.lab.http.Credentials;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Errors;
import org.shadowrack.lab.redfish.tree.Gate;
import org.shadowrack.lab.redfish.tree.Json;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The SessionService of one service, and its gate: a session's token or HTTP Basic. Thread-safe. */
public final class SessionService implements Gate {

    private static final String URI = "/redfish/v1/SessionService";
    private static final String SESSIONS = URI + "/Sessions";

    private final Credentials credentials;
    private final Sessions sessions;

    /**
     * A service without sessions.
     *
     * @param realTime sessions expire by real time, not by the lab's
     */
    public SessionService(Credentials credentials, InstantSource realTime, SecureRandom randoms) {
        this.credentials = credentials;
        this.sessions = new Sessions(realTime, randoms);
    }

    @Override
    public boolean admits(Request request) {
        return request.header("X-Auth-Token").map(sessions::valid).orElseGet(() -> credentials.basic(request));
    }

    /** Puts the service's resources into a tree. */
    public void into(ResourceTree tree) {
        tree.put(URI, new Node(this::service, Map.of("PATCH", this::changed)));
        tree.put(SESSIONS, new Node(this::collection, Map.of("POST", this::login)));
        tree.family(SESSIONS, id -> sessions.list().stream().filter(session -> session.id().equals(id)).findFirst()
                .map(session -> new Node(() -> document(session).node(), Map.of("DELETE", _ -> logout(id)))));
    }

    private ObjectNode service() {
        return Doc.resource(URI, "SessionService.v1_1_9.SessionService", "SessionService", "Session Service")
                .set("ServiceEnabled", true).set("SessionTimeout", sessions.timeout().toSeconds())
                .status("Enabled", "OK").link("Sessions", SESSIONS).node();
    }

    private ObjectNode collection() {
        List<String> members = sessions.list().stream().map(session -> SESSIONS + "/" + session.id()).toList();
        return Doc.collection(SESSIONS, "Session", "Sessions", members).node();
    }

    private static Doc document(Sessions.Open session) {
        return Doc.resource(SESSIONS + "/" + session.id(), "Session.v1_7_0.Session", session.id(), "User Session")
                .set("UserName", session.user()).set("CreatedTime", session.created());
    }

    private Reply login(Request request) {
        Optional<ObjectNode> body = Json.object(request.body());
        if (body.isEmpty()) {
            return Errors.malformed();
        }
        String user = Json.string(body.get(), "UserName").orElse("");
        String secret = Json.string(body.get(), "Password").orElse("");
        if (!credentials.match(user, secret)) {
            return Errors.unauthorized(SESSIONS);
        }
        return sessions.open(user).map(SessionService::opened).orElseGet(SessionService::tooMany);
    }

    private static Reply opened(Sessions.Open session) {
        return Json.reply(201, document(session).node()).with("X-Auth-Token", session.token())
                .with("Location", SESSIONS + "/" + session.id());
    }

    private static Reply tooMany() {
        return Errors.error(503, "SessionLimitExceeded", "The session establishment failed due to the number of"
                + " simultaneous sessions exceeding the limit of the implementation.",
                List.of(), "Close a session, or wait until one has expired.").with("Retry-After", "30");
    }

    private Reply logout(String id) {
        sessions.close(id);
        return Reply.empty(204);
    }

    private Reply changed(Request request) {
        JsonNode seconds = Json.object(request.body()).map(body -> body.get("SessionTimeout")).orElse(null);
        // The schema allows 30 seconds to a day.
        if (seconds == null || !seconds.isInt() || seconds.intValue() < 30 || seconds.intValue() > 86_400) {
            return Errors.badValue(String.valueOf(seconds), "SessionTimeout");
        }
        sessions.timeout(Duration.ofSeconds(seconds.intValue()));
        return Json.reply(200, service());
    }
}
