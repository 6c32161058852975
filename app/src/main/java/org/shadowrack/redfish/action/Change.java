package org.shadowrack.redfish.action;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Reply;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.Json;

/** Changes a resource, but only as it was when it was read, so that no one else's change is undone. */
public final class Change {
    /** An entity tag as services write it: weak or not, quoted never, once or twice. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"*([^\"]*)\"*");

    private final ServiceConnection connection;
    private final Documents documents;

    /** A change over {@code connection}. */
    public Change(ServiceConnection connection, Documents documents) {
        this.connection = connection;
        this.documents = documents;
    }

    /** Applies {@code json} to the resource at {@code uri}. A tag that is not accepted is read again, in its strict form, once. */
    public Outcome<Outcome.Done> apply(String uri, String json) {
        String tried = "PATCH " + connection.origin() + uri;
        return tag(uri).then(tag -> connection.send(Request.patch(uri, json, tag)))
                .then(reply -> reply.status() == 412 || reply.status() == 428
                        ? tag(uri).then(tag -> connection.send(Request.patch(uri, json, strict(tag, reply.status()))))
                        : Outcome.ok(reply))
                .then(reply -> reply.status() == 412
                        ? Outcome.failed(changed(tried))
                        : new TaskMonitor(connection, documents).end(reply, tried).map(_ -> Outcome.Done.DONE));
    }

    private static Problem changed(String tried) {
        return Problem.failed("someone else changed it in the meantime (412)", tried, "Read it again, then decide");
    }

    /** The tag as the service writes it; empty where it has none. */
    private Outcome<String> tag(String uri) {
        return connection.send(Request.get(uri)).then(reply -> reply.ok()
                ? Outcome.ok(tag(reply))
                : Outcome.failed(Problem.failed("HTTP status " + reply.status(), "GET " + connection.origin() + uri,
                        "See the service's log")));
    }

    private String tag(Reply reply) {
        String header = reply.header("ETag").orElse("").strip();
        String told = header.isEmpty()
                ? documents.object(reply.body(), "").map(json -> Json.text(json, "@odata.etag")).orElse(_ -> "").strip()
                : header;
        return bare(told).isEmpty() ? "" : told;
    }

    private static String bare(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Once quoted and strong, as If-Match compares; a service that insists on a tag but has none gets the one for any. */
    private static String strict(String tag, int status) {
        String bare = bare(tag);
        return bare.isEmpty() ? status == 428 ? "*" : "" : "\"" + bare + "\"";
    }
}
