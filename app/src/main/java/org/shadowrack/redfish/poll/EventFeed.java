package org.shadowrack.redfish.poll;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.http.EventSource;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/**
 * Listens to the service's stream of events on a thread of its own. A stream that ends, or falls silent, as when the
 * controller restarts, is opened anew, and whoever reads the feed is told that something may have been missed.
 * Thread-safe.
 */
final class EventFeed implements AutoCloseable {
    private static final int WAITING = 256;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** After so many refusals in a row the stream is given up: this service does not do what it promises. */
    private static final int REFUSALS = 3;

    private final ServiceConnection connection;
    private final String uri;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Thread listener;
    private @Nullable EventSource source;
    private boolean missed;
    private boolean closed;

    private EventFeed(ServiceConnection connection, String uri) {
        this.connection = connection;
        this.uri = uri;
        this.listener = Thread.ofVirtual().name("events of " + connection.origin()).unstarted(this::listen);
    }

    /** The feed of a service that sends metric reports as events; empty for one that does not. */
    static Optional<EventFeed> of(JsonNode root, Fetcher fetcher, ServiceConnection connection) {
        String service = Json.link(root.path("EventService"));
        if (service.isEmpty()) {
            return Optional.empty();
        }
        return fetcher.uri(service).map(fetcher::get)
                .flatMap(found -> found instanceof Outcome.Ok<JsonNode>(JsonNode json) && sends(json)
                        ? fetcher.uri(Json.text(json, "ServerSentEventUri"))
                        : Optional.empty())
                .map(uri -> started(new EventFeed(connection, uri)));
    }

    private static boolean sends(JsonNode service) {
        boolean reports = false;
        for (JsonNode format : service.path("EventFormatTypes")) {
            reports |= format.asString("").equals("MetricReport");
        }
        return reports && service.path("ServiceEnabled").asBoolean(true);
    }

    private static EventFeed started(EventFeed feed) {
        feed.listener.start();
        return feed;
    }

    String uri() {
        return uri;
    }

    private void listen() {
        Duration wait = FIRST_WAIT;
        int refusals = 0;
        while (refusals < REFUSALS && !isClosed()) {
            long began = System.nanoTime();
            Outcome<Outcome.Done> end = connection.events(uri).then(this::read);
            boolean lasted = System.nanoTime() - began > LONGEST_WAIT.toNanos() || end.isOk();
            refusals = end.isOk() ? 0 : refusals + 1;
            wait = lasted
                    ? FIRST_WAIT
                    : wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                            ? LONGEST_WAIT
                            : wait.multipliedBy(2);
            if (!paused(wait)) {
                return;
            }
        }
    }

    private Outcome<Outcome.Done> read(EventSource opened) {
        synchronized (this) {
            if (closed) {
                return Outcome.done();
            }
            source = opened;
        }
        try (opened) {
            return opened.read(this::arrived);
        } finally {
            lost();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void lost() {
        missed = true;
    }

    private synchronized void arrived(byte[] data) {
        if (waiting.size() >= WAITING) {
            waiting.removeFirst();
            missed = true;
        }
        waiting.addLast(data);
    }

    /** What arrived since it was last asked, oldest first. */
    synchronized List<byte[]> drained() {
        List<byte[]> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }

    /** Whether something may have been missed since it was last asked. */
    synchronized boolean missed() {
        boolean was = missed;
        missed = false;
        return was;
    }

    private static boolean paused(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (source != null) {
                source.close();
            }
        }
        listener.interrupt();
    }
}
