package org.shadowrack.benchmarks.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shadowrack.recorded.RecordedService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The replies of a recorded tree, head and body in one array each, made once for a whole fleet: what simulates a thousand
 * controllers must cost less than what polls them. Thread-safe.
 */
final class RecordedTree {
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";
    private static final byte[] MISSING = reply("404 Not Found", "", new byte[0]);

    private final Map<String, byte[]> documents = new HashMap<>();
    private final Map<String, Long> delays = new HashMap<>();
    /** By path and query, as asked. */
    private final Map<String, byte[]> replies = new ConcurrentHashMap<>();
    private final boolean expands;

    RecordedTree(Path tree) throws IOException {
        this.expands = RecordedService.promised(tree);
        try (Stream<Path> files = Files.walk(tree.resolve("redfish/v1"))) {
            for (Path file : files.filter(path -> path.endsWith("index.json") || path.endsWith("time.json")).toList()) {
                String uri = "/" + tree.relativize(file.getParent());
                if (file.endsWith("index.json")) {
                    documents.put(uri, Files.readAllBytes(file));
                } else {
                    String seconds = new JsonMapper().readTree(file).path("GET_Time").asString("0");
                    delays.put(uri, (long) (Double.parseDouble(seconds) * 1000));
                }
            }
        }
        ObjectNode root = (ObjectNode) new JsonMapper().readTree(documents.get("/redfish/v1"));
        root.putObject("Links").putObject("Sessions").put("@odata.id", SESSIONS);
        documents.put("/redfish/v1", new JsonMapper().writeValueAsBytes(root));
    }

    /** The whole reply to a GET of a path and query. */
    byte[] reply(String target) {
        return replies.computeIfAbsent(target, _ -> {
            byte[] body = body(target);
            return body == null ? MISSING : reply("200 OK", "", body);
        });
    }

    /** The bytes of a reply. */
    static byte[] reply(String status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private byte @org.jspecify.annotations.Nullable [] body(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String uri = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        byte[] plain = documents.get(uri.replace("%7C", "|"));
        boolean expand = expands && mark > 0 && target.startsWith("$expand=", mark + 1);
        return plain != null && expand ? expand(plain) : plain;
    }

    /** Milliseconds that the recorded controller took for it. */
    long delay(String target) {
        return delays.getOrDefault(target.replaceAll("[/?]*$", "").replace("%7C", "|"), 0L);
    }

    private byte[] expand(byte[] document) {
        JsonMapper mapper = new JsonMapper();
        if (!new String(document, StandardCharsets.UTF_8).contains("\"Members\"")) {
            return document;
        }
        ObjectNode collection = (ObjectNode) mapper.readTree(document);
        ArrayNode members = collection.arrayNode();
        for (JsonNode link : List.copyOf(collection.path("Members").values())) {
            byte[] member = documents.get(link.path("@odata.id").asString("").replaceAll("/+$", ""));
            members.add(member == null ? link : mapper.readTree(member));
        }
        collection.set("Members", members);
        return mapper.writeValueAsBytes(collection);
    }
}
