package org.shadowrack.redfish.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Locations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens a session: by token where the service has sessions, by Basic only where it certainly has none. */
final class LogIn {
    private final Session session;
    private final Locations locations;
    private String sessions = "";

    LogIn(Session session, Locations locations) {
        this.session = session;
        this.locations = locations;
    }

    /** Sets where sessions are opened; empty where the service has none. */
    void at(String path) {
        sessions = path;
    }

    /** Logs in where that is wanted, by what {@code send} brings. The credentials go into the body alone. */
    Outcome<Outcome.Done> done(Function<Request, Outcome<Reply>> send) {
        if (!session.wanted()) {
            return Outcome.done();
        }
        if (sessions.isEmpty()) {
            session.useBasic();
            return Outcome.done();
        }
        Request login = Request.post(sessions, session.credentials());
        return send.apply(login).then(reply -> opened(login.tried(locations.origin()), reply));
    }

    private Outcome<Outcome.Done> opened(String tried, Reply reply) {
        if (NotReady.full(reply) || reply.status() >= 500 && reply.status() != 501) {
            return Outcome.failed(Problem.unreachable("it has no session to give (" + reply.status()
                    + "): too many are open, or it is starting", tried,
                    "Wait, or close sessions on the controller; the console itself holds one at most"));
        }
        if (reply.status() == 400 || reply.status() == 401 || reply.status() == 403) {
            return Outcome.failed(rejected(tried));
        }
        String token = reply.header("X-Auth-Token").orElse("");
        if (!reply.ok() || token.isEmpty()) {
            session.useBasic();
        } else {
            session.opened(token, place(reply));
        }
        return Outcome.done();
    }

    static Problem rejected(String tried) {
        return Problem.unreachable("the service did not accept user name and password (401)", tried,
                "Check --user and the password that --password-env or --credential names");
    }

    /** Where the session is to be deleted: as the header says, under whatever name of the host, or else the body. */
    private @Nullable String place(Reply reply) {
        return reply.header("Location").flatMap(this::below).or(() -> body(reply)).orElse(null);
    }

    private Optional<String> body(Reply reply) {
        try {
            JsonNode json = new JsonMapper().readTree(new String(reply.body(), StandardCharsets.UTF_8));
            String link = json.path("@odata.id").asString("");
            String id = json.path("Id").asString("");
            return below(link).or(() -> id.isEmpty() ? Optional.empty() : below(sessions + "/" + id));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A controller may know itself by another name or number than we do: the path decides, the token stays here. */
    private Optional<String> below(String location) {
        return Locations.path(location).filter(path -> path.startsWith(sessions + "/"));
    }
}
