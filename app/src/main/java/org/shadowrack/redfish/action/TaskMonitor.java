package org.shadowrack.redfish.action;

import java.util.Optional;
import java.util.Set;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Reply;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/**
 * Follows what a service has accepted but not yet done. Source: DSP0266, asynchronous operations. A monitor that is gone
 * is no verdict: services forget finished tasks, so the resource itself must be looked at. Not thread-safe.
 */
final class TaskMonitor {
    private static final Set<String> FAILED = Set.of("Exception", "Killed", "Cancelled", "Failed");
    private static final Set<String> GOING_ON = Set.of("New", "Starting", "Running", "Pending", "Scheduled", "Service",
            "Suspended", "Interrupted", "Stopping", "Cancelling", "Downloading");
    private static final int MOST_LOOKS = 120;

    private final ServiceConnection connection;
    private final Documents documents;

    /** How a task ended. */
    enum End {
        /** The service says that it is done. */
        DONE,
        /** The service no longer knows, or never told: the resource must be looked at. */
        UNKNOWN
    }

    TaskMonitor(ServiceConnection connection, Documents documents) {
        this.connection = connection;
        this.documents = documents;
    }

    /** Waits for the end of what {@code reply} announces. Fails where the service says that it failed. */
    Outcome<End> end(Reply reply, String tried) {
        if (reply.status() != 202) {
            return judged(reply, tried).map(_ -> End.DONE);
        }
        Optional<String> monitor = reply.header("Location").flatMap(connection::here).or(() -> inBody(reply));
        return monitor.map(uri -> follow(uri, reply, tried)).orElse(Outcome.ok(End.UNKNOWN));
    }

    private Optional<String> inBody(Reply reply) {
        return documents.object(reply.body(), "").map(task -> Json.firstText(task, "TaskMonitor", "@odata.id"))
                .map(connection::here).orElse(_ -> Optional.empty());
    }

    private Outcome<End> follow(String monitor, Reply accepted, String tried) {
        Reply last = accepted;
        for (int look = 0; look < MOST_LOOKS && !Thread.currentThread().isInterrupted(); look++) {
            connection.waitFor(last);
            if (!(connection.send(Request.get(monitor)) instanceof Outcome.Ok<Reply>(Reply reply))) {
                return Outcome.ok(End.UNKNOWN);
            }
            if (reply.status() == 404 || reply.status() == 410) {
                return Outcome.ok(End.UNKNOWN);
            }
            if (!goesOn(reply)) {
                return judged(reply, tried).map(_ -> End.DONE);
            }
            last = reply;
        }
        return Outcome.ok(End.UNKNOWN);
    }

    private boolean goesOn(Reply reply) {
        return reply.status() == 202 || reply.ok() && GOING_ON.contains(state(reply));
    }

    private String state(Reply reply) {
        return documents.object(reply.body(), "").map(task -> Json.text(task, "TaskState")).orElse(_ -> "");
    }

    private Outcome<Outcome.Done> judged(Reply reply, String tried) {
        boolean failed = !reply.ok() || FAILED.contains(state(reply));
        return failed ? Outcome.failed(Problem.failed(reason(reply), tried, "Read the service's log")) : Outcome.done();
    }

    private String reason(Reply reply) {
        String told = documents.object(reply.body(), "").map(TaskMonitor::lastMessage).orElse(_ -> "");
        String error = documents.message(reply.body());
        String words = told.isEmpty() ? error : told;
        String what = reply.ok() ? "the task ended as " + state(reply) : "HTTP status " + reply.status();
        return words.isEmpty() ? what : what + ": " + words;
    }

    private static String lastMessage(JsonNode task) {
        String last = "";
        for (Json.Member message : Json.members(task.path("Messages"))) {
            String text = Json.text(message.json(), "Message");
            last = text.isBlank() ? last : text.strip();
        }
        return last;
    }
}
