package org.shadowrack.redfish.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.ServerSentEvents;

/**
 * A stream of server-sent events of one service. Reading blocks; closing, from another thread, ends it. A stream on
 * which nothing at all comes for a while, not even a comment, counts as lost: a controller that restarted says no
 * farewell.
 */
public final class EventSource implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final Wire wire;
    private final Endpoint endpoint;
    private final Request request;

    EventSource(Endpoint endpoint, Request request) {
        this.endpoint = new Endpoint(endpoint.origin(), QUIET, endpoint.tls(), endpoint.pinned(),
                endpoint.handshakes());
        this.wire = new Wire(this.endpoint);
        this.request = request.with("Accept", "text/event-stream");
    }

    /** Hands each event's data to {@code sink} until the stream ends, which a lasting stream only does when it is lost. */
    public Outcome<Outcome.Done> read(Consumer<byte[]> sink) {
        String tried = request.tried(endpoint.origin());
        try {
            int status = wire.stream(request, body -> new ServerSentEvents(sink).read(body));
            return status == 200
                    ? Outcome.done()
                    : Outcome.failed(Problem.failed("HTTP status " + status, tried, "It is polled instead"));
        } catch (IOException | IllegalStateException e) {
            IOException failure = e instanceof IOException io ? io : new IOException(e);
            return Outcome.failed(Failures.problem(failure, tried, QUIET));
        }
    }

    @Override
    public void close() {
        wire.abort();
    }
}
