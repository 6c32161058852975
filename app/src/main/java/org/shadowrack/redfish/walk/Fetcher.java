package org.shadowrack.redfish.walk;

import java.net.URI;
import java.util.Optional;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.http.Reply;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/** Gets documents of one service. Thread-safe. */
public final class Fetcher {
    private static final String ROOT = "/redfish/v1";

    private final ServiceConnection connection;
    private final Documents documents;

    /** A fetcher over {@code connection}. */
    public Fetcher(ServiceConnection connection, Documents documents) {
        this.connection = connection;
        this.documents = documents;
    }

    /** The document at {@code uri} (path and query). */
    public Outcome<JsonNode> get(String uri) {
        return connection.send(Request.get(uri)).then(reply -> document(uri, reply));
    }

    /** The service root, which everyone may read; learns there how to log in. */
    public Outcome<JsonNode> root() {
        return connection.sendOpenly(Request.get(ROOT + "/")).then(this::otherSpelling).then(this::withAccount)
                .then(this::admitted).then(reply -> document(ROOT + "/", reply)).then(this::redfish);
    }

    private Outcome<Reply> admitted(Reply reply) {
        return reply.status() == 403
                ? Outcome.failed(Problem.unreachable("the service forbids even its root to the account (403)",
                        tried(ROOT + "/"), "Use an account with the privilege to log in"))
                : Outcome.ok(reply);
    }

    private Outcome<Reply> otherSpelling(Reply reply) {
        return reply.status() == 404 ? connection.sendOpenly(Request.get(ROOT)) : Outcome.ok(reply);
    }

    /** Some services hide even the root. */
    private Outcome<Reply> withAccount(Reply reply) {
        return reply.status() == 401 ? connection.send(Request.get(ROOT + "/")) : Outcome.ok(reply);
    }

    private Outcome<JsonNode> redfish(JsonNode root) {
        boolean known = root.has("RedfishVersion") || root.has("Systems") || root.has("Chassis")
                || Json.text(root, "@odata.type").contains("ServiceRoot");
        if (!known) {
            return Outcome.failed(Problem.failed("a JSON document without RedfishVersion, Systems or Chassis came back",
                    tried(ROOT + "/"), "Check that this is the address of a Redfish service"));
        }
        connection.logInAt(sessions(root));
        return Outcome.ok(root);
    }

    /** Where sessions are opened; empty where the service has none. */
    private String sessions(JsonNode root) {
        String link = Json.link(root.path("Links").path("Sessions"));
        if (link.isEmpty() && root.has("SessionService")) {
            link = Json.link(root.path("SessionService")) + "/Sessions";
        }
        return link.isEmpty() ? "" : uri(link).orElse("");
    }

    private Outcome<JsonNode> document(String uri, Reply reply) {
        return reply.ok() ? documents.object(reply.body(), tried(uri)) : Outcome.failed(refused(uri, reply));
    }

    private Problem refused(String uri, Reply reply) {
        String told = documents.message(reply.body());
        String why = "HTTP status " + reply.status() + (told.isEmpty() ? "" : ": " + told);
        return switch (reply.status()) {
            case 404, 410 -> Problem.failed(why, tried(uri), "The link leads nowhere; report it to the vendor");
            case 402, 403 -> Problem.refused(why + " (the account lacks the privilege, or the controller the licence)",
                    tried(uri), "Use an account with the privilege, or do without this feature");
            default -> Problem.failed(why, tried(uri), "See the service's log");
        };
    }

    private String tried(String uri) {
        return "GET " + connection.origin() + uri;
    }

    /** A link in one spelling; empty where it leads to another service. */
    public Optional<String> uri(String link) {
        return ResourceUri.of(link, origin());
    }

    URI origin() {
        return connection.origin();
    }
}
