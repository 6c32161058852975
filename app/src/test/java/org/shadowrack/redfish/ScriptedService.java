package org.shadowrack.redfish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.log.EventMeanings;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;

/** A service over loopback that answers by rules, and writes down what it was asked. */
final class ScriptedService implements AutoCloseable {
    static final String ROOT = """
            {"@odata.type":"#ServiceRoot.v1_17_0.ServiceRoot","RedfishVersion":"1.17.0","Chassis":{"@odata.id":"/redfish/v1/Chassis"},
             "Links":{"Sessions":{"@odata.id":"/redfish/v1/SessionService/Sessions"}}}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Rule> rules = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    /** The rule has answered by itself. */
    static final int STREAMED = 0;

    /** Answers one request. */
    interface Rule {
        Answer answer(HttpExchange exchange);
    }

    /** What to send. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer json(String body) {
            return new Answer(200, body, Map.of());
        }

        static Answer status(int status) {
            return new Answer(status, "{}", Map.of());
        }
    }

    ScriptedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        json("/redfish/v1", ROOT);
        json("/redfish/v1/Chassis", "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}");
        json("/redfish/v1/Chassis/1", "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Id\":\"1\",\"Name\":\"Box\"}");
    }

    ScriptedService json(String path, String body) {
        return on("GET " + path, _ -> Answer.json(body));
    }

    /** A rule for a method and a path without trailing slash and query. */
    ScriptedService on(String methodAndPath, Rule rule) {
        rules.put(methodAndPath, rule);
        return this;
    }

    /** The service root with {@code more} properties. */
    ScriptedService root(String more) {
        return json("/redfish/v1", ROOT.replace("\"Links\"", more + ",\"Links\""));
    }

    long count(String asking) {
        return asked.stream().filter(asking::equals).count();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().replaceAll("/+$", "");
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
            tokens.add(token == null ? "" : token);
            Rule rule = rules.get(exchange.getRequestMethod() + " " + path);
            Answer answer = rule == null ? Answer.status(404) : rule.answer(exchange);
            if (answer.status() == STREAMED) {
                return;
            }
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // the client may hang up in the middle of a reply that it does not want
        }
    }

    /** A client that lets itself in with this password; null for none. */
    RedfishClient client(@Nullable String password) {
        HttpRedfishClients clients = new HttpRedfishClients(_ -> Outcome.failed(Problem.failed("no TLS here", "", "")),
                _ -> Outcome.ok(Secret.copyOf(String.valueOf(password).toCharArray())), List.of(new GenericAdapter()),
                EventMeanings.builtIn(), Clock.systemUTC(), pauses::add);
        return clients.open(new RedfishTarget("bmc", url(), password == null ? null : "operator",
                password == null ? null : "env:PW", new Trust.SystemAuthorities(), Duration.ofSeconds(5)))
                .orElse(problem -> {
                    throw new AssertionError(problem.line());
                });
    }

    static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(Problem problem)) {
            return problem;
        }
        throw new AssertionError("a problem was expected, not " + outcome);
    }

    static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
