package org.shadowrack.migration.drivers.powerdns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the zone API does; for what a real server can't be made to do. The real one is driven by the system tests. */
final class StandInServer implements AutoCloseable {
    static final String KEY = "k";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private volatile JsonNode zone;
    private volatile int status = 204;

    StandInServer(String zone) throws IOException {
        this.zone = JSON.readTree(zone);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/servers/localhost/zones/shadow.test.", this::answer);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** Answers this to every change, and makes none. */
    void refuse(int newStatus) {
        status = newStatus;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-API-Key"))) {
            send(exchange, 401, "Unauthorized");
        } else if ("PATCH".equals(exchange.getRequestMethod())) {
            if (status == 204) {
                ObjectNode changed = JSON.createObjectNode();
                changed.set("rrsets", JSON.readTree(body).path("rrsets"));
                zone = changed;
            }
            send(exchange, status, "");
        } else {
            send(exchange, 200, zone.toString());
        }
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
