package org.shadowrack.redfish.action;

import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.part.ResetTypes;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resets a system, in a way that it allows and in no other. */
public final class ResetAction {
    private final ServiceConnection connection;
    private final Fetcher fetcher;
    private final Documents documents;

    /** An action over {@code connection}. */
    public ResetAction(ServiceConnection connection, Fetcher fetcher, Documents documents) {
        this.connection = connection;
        this.fetcher = fetcher;
        this.documents = documents;
    }

    /** Sends the reset, and follows the task that it may become. Done is what the service says: read the power state. */
    public Outcome<Outcome.Done> run(JsonNode system, String uri, String resetType) {
        String tried = "reset " + uri + " by " + resetType;
        List<String> allowed = new ResetTypes(fetcher).of(system);
        if (!allowed.contains(resetType)) {
            return Outcome.failed(Problem.refused("the service allows " + (allowed.isEmpty()
                    ? "no ResetType"
                    : String.join(", ", allowed)), tried, "Choose a ResetType that it allows"));
        }
        return fetcher.uri(Json.text(ResetTypes.action(system), "target"))
                .map(target -> connection.send(Request.post(target, body(resetType)))
                        .then(reply -> new TaskMonitor(connection, documents).end(reply, tried))
                        .map(_ -> Outcome.Done.DONE))
                .orElseGet(() -> Outcome.failed(Problem.failed("the action names no target", tried,
                        "Report it to the vendor")));
    }

    private static String body(String resetType) {
        return JsonNodeFactory.instance.objectNode().put("ResetType", resetType).toString();
    }
}
