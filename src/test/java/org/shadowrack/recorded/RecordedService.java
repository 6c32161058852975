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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves a recorded tree over loopback: a folder with an index.json is a resource. Single documents can be replaced.
 * Where the recorded root says that the service expands collections, this one does so too, as the recorded one did;
 * {@link #plain} makes it break that promise.
 */
public final class RecordedService implements AutoCloseable {
    private final Path tree;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> replaced = new ConcurrentHashMap<>();
    private volatile boolean expands;
    private volatile boolean paced;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** Serves {@code tree} on a free port. */
    public RecordedService(Path tree) {
        this.tree = tree;
        this.expands = promised(tree);
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

    /** From now on ignores {@code $expand}, as firmwares do that promise it and do not keep it. */
    public RecordedService plain() {
        expands = false;
        return this;
    }

    /** From now on takes as long for each document as the recorded controller did, where that was recorded. */
    public RecordedService paced() {
        paced = true;
        return this;
    }

    private void pause(Path file) {
        Path time = file.resolveSibling("time.json");
        if (paced && Files.isRegularFile(time)) {
            try {
                Thread.sleep((long) (1000 * Double.parseDouble(
                        new JsonMapper().readTree(time).path("GET_Time").asString("0"))));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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

    /** Whether the tree's root promises to expand. */
    public static boolean promised(Path tree) {
        Path root = tree.resolve("redfish/v1/index.json");
        return Files.isRegularFile(root) && new JsonMapper().readTree(root).path("ProtocolFeaturesSupported")
                .path("ExpandQuery").path("NoLinks").asBoolean(false);
    }

    /** A collection with its members instead of links to them. */
    private byte[] expanded(byte[] document) throws IOException {
        ObjectNode collection = (ObjectNode) new JsonMapper().readTree(document);
        ArrayNode members = collection.arrayNode();
        for (JsonNode link : collection.path("Members")) {
            Path file = tree.resolve(link.path("@odata.id").asString("/").substring(1)).resolve("index.json")
                    .normalize();
            members.add(file.startsWith(tree) && Files.isRegularFile(file)
                    ? new JsonMapper().readTree(Files.readAllBytes(file))
                    : link);
        }
        collection.set("Members", members);
        return new JsonMapper().writeValueAsBytes(collection);
    }

    private boolean toExpand(HttpExchange exchange, byte[] body) {
        String query = exchange.getRequestURI().getQuery();
        return expands && query != null && query.startsWith("$expand=")
                && new String(body, StandardCharsets.UTF_8).contains("\"Members\"");
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
                pause(file);
                byte[] body = Files.readAllBytes(file);
                send(exchange, toExpand(exchange, body) ? expanded(body) : body);
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
        threads.shutdownNow();
    }
}
