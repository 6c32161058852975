package org.shadowrack.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves a recorded tree over loopback: a folder with an index.json is a resource. Single documents can be replaced. */
public final class RecordedService implements AutoCloseable {
    private final Path tree;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> replaced = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** Serves {@code tree} on a free port. */
    public RecordedService(Path tree) {
        this.tree = tree;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Serves {@code document} at {@code uri} instead of what was recorded. */
    public RecordedService replace(String uri, String document) {
        replaced.put(uri, document);
        return this;
    }

    /** Requests answered so far. */
    public int requests() {
        return requests.get();
    }

    /** Begins to write down what is asked. */
    public void remember() {
        asked.clear();
    }

    /** Path and query of every request since {@link #remember}. */
    public List<String> remembered() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            asked.add(exchange.getRequestURI().toString());
            String path = exchange.getRequestURI().getPath().replaceAll("/+$", "");
            Path file = tree.resolve(path.substring(1)).resolve("index.json").normalize();
            String replacement = replaced.get(path);
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (replacement != null) {
                send(exchange, replacement.getBytes(StandardCharsets.UTF_8));
            } else if (file.startsWith(tree) && Files.isRegularFile(file)) {
                send(exchange, Files.readAllBytes(file));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
