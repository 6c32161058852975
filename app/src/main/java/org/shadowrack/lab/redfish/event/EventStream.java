package org.shadowrack.lab.redfish.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.redfish.tree.Errors;
import org.shadowrack.lab.redfish.tree.Json;

/** Server-sent events to every client that listens. Thread-safe. */
final class EventStream implements AutoCloseable {

    private static final int MAXIMUM_LISTENERS = 16;
    private static final int WAITING = 1_000;
    private static final long HEARTBEAT_SECONDS = 10;

    private final List<BlockingQueue<LogRecord>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Never waits: a client that doesn't keep up is cut off, and finds what it missed in the log. */
    void publish(LogRecord published) {
        listeners.removeIf(queue -> !queue.offer(published));
    }

    Reply open() {
        if (listeners.size() >= MAXIMUM_LISTENERS) {
            return Errors.error(503, "EventSubscriptionLimitExceeded",
                    "The event subscription failed due to the number of simultaneous subscriptions exceeding the limit"
                            + " of the implementation.",
                    List.of(), "Close a subscription before opening another.").with("Retry-After", "30");
        }
        return new Reply.Streamed(200, Map.of("Content-Type", "text/event-stream"), this::copy);
    }

    @Override
    public void close() {
        closed = true;
        listeners.clear();
    }

    private void copy(OutputStream out) throws IOException {
        BlockingQueue<LogRecord> queue = new ArrayBlockingQueue<>(WAITING);
        listeners.add(queue);
        try {
            send(out, ": listening\n\n");
            while (listeners.contains(queue) && !closed) {
                LogRecord next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                send(out, text(next));
            }
        } catch (InterruptedException _) {
            // The server is closing.
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(queue);
        }
    }

    private static String text(@Nullable LogRecord next) {
        // A comment now and then shows that the client is still there.
        return next == null
                ? ": still listening\n\n"
                : "id: " + next.id() + "\ndata: " + Json.text(next.event()) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
