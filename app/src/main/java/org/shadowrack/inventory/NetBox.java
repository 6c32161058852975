package org.shadowrack.inventory;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Position;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Tls;
import tools.jackson.databind.JsonNode;

/**
 * Positions, power feeds and uplinks as a NetBox knows them (its REST API, as of version 3.3). A host is the device of its
 * name. A power port that ends at an outlet hangs on what that outlet's PDU hangs on, where that is known.
 */
public final class NetBox implements PositionSource {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private final InventorySettings.NetBox settings;
    private final Tls tls;
    private final CredentialStore credentials;

    /** The NetBox of {@code settings}. */
    public NetBox(InventorySettings.NetBox settings, Tls tls, CredentialStore credentials) {
        this.settings = settings;
        this.tls = tls;
        this.credentials = credentials;
    }

    @Override
    public Outcome<Map<String, Position>> positions() {
        return token().then(this::open).then(api -> {
            try (api) {
                return read(new NetBoxPages(api, settings.url()));
            }
        });
    }

    private Outcome<Supplier<Map<String, String>>> token() {
        return credentials.resolve(settings.credential()).map(secret -> {
            try (Secret closing = secret) {
                String header = closing.use(token -> "Token " + new String(token));
                return () -> Map.of("Authorization", header, "Accept", "application/json");
            }
        });
    }

    private Outcome<HttpApi> open(Supplier<Map<String, String>> token) {
        URI root = URI.create(settings.url().toString().replaceFirst("/+$", ""));
        return "https".equals(root.getScheme())
                ? tls.context(settings.trust()).then(context -> HttpApis.open(root, context, token, TIMEOUT))
                : HttpApis.open(root, null, token, TIMEOUT);
    }

    private static Outcome<Map<String, Position>> read(NetBoxPages pages) {
        Map<Long, Integer> heights = new HashMap<>();
        Map<String, TreeSet<String>> feeds = new HashMap<>();
        Map<String, TreeSet<String>> uplinks = new HashMap<>();
        Map<String, Position> positions = new LinkedHashMap<>();
        return pages.each("device-types", type -> heights.put(type.path("id").asLong(0), height(type)))
                .then(done -> pages.each("power-ports", port -> ends(port, feeds)))
                .then(done -> pages.each("interfaces", port -> uplink(port, uplinks)))
                .then(done -> pages.each("devices", device -> place(device, heights, feeds, uplinks, positions)))
                .map(done -> positions);
    }

    private static int height(JsonNode type) {
        return (int) Math.clamp(Math.ceil(type.path("u_height").asDouble(1)), 1, 100);
    }

    private static void uplink(JsonNode port, Map<String, TreeSet<String>> uplinks) {
        if (!port.path("mgmt_only").asBoolean(false)) {
            ends(port, uplinks);
        }
    }

    /** Notes what a port of a device is cabled to: a feed by its own name, anything else by its device's. */
    private static void ends(JsonNode port, Map<String, TreeSet<String>> ends) {
        String device = PlacedDiscovery.key(port.path("device").path("name").asString(""));
        Consumer<JsonNode> end = one -> {
            String far = one.path("device").path("name").asString("");
            String name = far.isEmpty() ? one.path("name").asString("") : far;
            if (!device.isEmpty() && !name.isEmpty()) {
                ends.computeIfAbsent(device, key -> new TreeSet<>()).add(name);
            }
        };
        port.path("connected_endpoints").forEach(end);
    }

    private static void place(JsonNode device, Map<Long, Integer> heights, Map<String, TreeSet<String>> feeds,
            Map<String, TreeSet<String>> uplinks, Map<String, Position> positions) {
        String name = PlacedDiscovery.key(device.path("name").asString(""));
        if (!name.isEmpty()) {
            positions.put(name, new Position(device.path("rack").path("name").asString(""),
                    (int) Math.clamp(device.path("position").asDouble(0), 0, 100),
                    heights.getOrDefault(device.path("device_type").path("id").asLong(0), 1), feed(name, feeds),
                    joined(uplinks.get(name))));
        }
    }

    private static @Nullable String feed(String device, Map<String, TreeSet<String>> feeds) {
        TreeSet<String> behind = new TreeSet<>();
        for (String end : feeds.getOrDefault(device, new TreeSet<>())) {
            TreeSet<String> further = feeds.get(PlacedDiscovery.key(end));
            if (further == null) {
                behind.add(end);
            } else {
                behind.addAll(further);
            }
        }
        return joined(behind);
    }

    private static @Nullable String joined(@Nullable TreeSet<String> names) {
        return names == null || names.isEmpty() ? null : String.join("+", names);
    }
}
