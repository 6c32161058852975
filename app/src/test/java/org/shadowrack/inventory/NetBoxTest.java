package org.shadowrack.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Position;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;

/**
 * The exchanges that NetBox' REST documentation specifies (lists with count, next and results; the Token scheme), played
 * by a server of the test. Breaks when a page, the token or a cable is lost, or when the token would go elsewhere.
 */
class NetBoxTest {
    private final Map<String, String> replies = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;
    private String root = "";

    NetBoxTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort() + "/netbox";
        for (String list : List.of("device-types", "power-ports", "interfaces", "devices")) {
            replies.put(first(list), page("null", ""));
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String first(String list) {
        return "/netbox/api/dcim/" + list + "/?limit=200&offset=0";
    }

    private static String page(String next, String results) {
        return "{\"count\":9,\"next\":" + next + ",\"previous\":null,\"results\":[" + results + "]}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        synchronized (tokens) {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        }
        String reply = replies.get(exchange.getRequestURI().toString());
        byte[] body = (reply == null ? "{\"detail\":\"Invalid token\"}" : reply).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply == null ? 403 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Outcome<Map<String, Position>> positions() {
        return new NetBox(new InventorySettings.NetBox(URI.create(root), "vault:netbox",
                new Trust.SystemAuthorities()), trust -> Outcome.failed(Problem.failed("not over loopback", "", "")),
                reference -> Outcome.ok(Secret.copyOf(("token of " + reference).toCharArray()))).positions();
    }

    private static String device(String name, int type, String rack, String position) {
        return """
                {"id":1,"name":"%s","device_type":{"id":%d,"model":"m"},"rack":%s,"position":%s}
                """.formatted(name, type, rack, position);
    }

    private static String cable(String device, boolean management, String ends) {
        return "{\"device\":{\"name\":\"%s\"},\"mgmt_only\":%b,\"connected_endpoints\":%s}".formatted(device,
                management, ends);
    }

    @Test
    void pagesCablesAndHeightsBecomePositions() {
        replies.put(first("device-types"), page("null", "{\"id\":7,\"u_height\":2.0}"));
        replies.put(first("devices"), page("\"" + root + "/api/dcim/devices/?limit=200&offset=200\"",
                device("Host-A", 7, "{\"name\":\"R1\"}", "12.0")));
        replies.put("/netbox/api/dcim/devices/?limit=200&offset=200",
                page("null", device("host-b", 8, "null", "null")));
        replies.put(first("power-ports"), page("null", String.join(",",
                cable("Host-A", false, "[{\"name\":\"outlet 3\",\"device\":{\"name\":\"pdu-1\"}}]"),
                cable("Host-A", false, "[{\"name\":\"outlet 3\",\"device\":{\"name\":\"pdu-2\"}}]"),
                cable("pdu-1", false, "[{\"name\":\"feed A\",\"power_panel\":{\"name\":\"P\"}}]"),
                cable("host-b", false, "null"))));
        replies.put(first("interfaces"), page("null", String.join(",",
                cable("Host-A", false, "[{\"name\":\"Eth1\",\"device\":{\"name\":\"leaf-1\"}}]"),
                cable("Host-A", true, "[{\"name\":\"Eth9\",\"device\":{\"name\":\"oob\"}}]"))));
        assertThat(positions()).isEqualTo(Outcome.ok(Map.of("host-a",
                new Position("R1", 12, 2, "feed A+pdu-2", "leaf-1"), "host-b", new Position("", 0, 1, null, null))));
        assertThat(tokens).hasSize(5).containsOnly("Token token of vault:netbox");
    }

    @Test
    void aRefusedTokenIsToldWithoutRepeatingIt() {
        replies.remove(first("devices"));
        assertThat(line()).contains("403").contains("token is valid").doesNotContain("token of vault");
    }

    @Test
    void theTokenIsNotTakenToAnotherHost() {
        replies.put(first("devices"), page("\"http://127.0.0.2:9/api/dcim/devices/?offset=200\"", ""));
        assertThat(line()).contains("elsewhere");
    }

    @Test
    void pagesThatGoInACircleEnd() {
        replies.put(first("devices"), page("\"" + root + "/api/dcim/devices/?limit=200&offset=0\"", ""));
        assertThat(line()).contains("circle");
    }

    @Test
    void whatIsNoNetBoxIsToldAsThat() {
        replies.put(first("device-types"), "<html>");
        assertThat(line()).contains("no JSON").contains("without /api");
    }

    private String line() {
        assertThat(positions()).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) positions()).problem().line();
    }
}
