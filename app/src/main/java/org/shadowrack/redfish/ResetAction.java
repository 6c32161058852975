package org.shadowrack.redfish;

import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.http.Reply;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.part.ResetTypes;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resets a system, in a way that it allows and in no other. */
final class ResetAction {
    private final ServiceConnection connection;
    private final Fetcher fetcher;

    ResetAction(ServiceConnection connection, Fetcher fetcher) {
        this.connection = connection;
        this.fetcher = fetcher;
    }

    Outcome<Outcome.Done> run(JsonNode system, String uri, String resetType) {
        String tried = "reset " + uri + " by " + resetType;
        List<String> allowed = new ResetTypes(fetcher).of(system);
        if (!allowed.contains(resetType)) {
            return Outcome.failed(Problem.refused("the service allows " + (allowed.isEmpty()
                    ? "no ResetType"
                    : String.join(", ", allowed)), tried, "Choose a ResetType that it allows"));
        }
        return fetcher.uri(Json.text(ResetTypes.action(system), "target"))
                .map(target -> connection.send(Request.post(target, body(resetType)))
                        .then(reply -> accepted(reply, tried)))
                .orElseGet(() -> Outcome.failed(Problem.failed("the action names no target", tried,
                        "Report it to the vendor")));
    }

    private static String body(String resetType) {
        return JsonNodeFactory.instance.objectNode().put("ResetType", resetType).toString();
    }

    private static Outcome<Outcome.Done> accepted(Reply reply, String tried) {
        return reply.ok()
                ? Outcome.done()
                : Outcome.failed(Problem.failed("HTTP status " + reply.status(), tried,
                        "Read the service's log, and the power state"));
    }
}
