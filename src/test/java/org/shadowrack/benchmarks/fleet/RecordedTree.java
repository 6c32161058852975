package org.shadowrack.benchmarks.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shadowrack.recorded.RecordedService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a recorded tree, held in memory once for a whole fleet. Thread-safe. */
final class RecordedTree {
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

    private final Map<String, byte[]> documents = new HashMap<>();
    private final Map<String, Long> delays = new HashMap<>();
    private final Map<String, byte[]> expanded = new ConcurrentHashMap<>();
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

    /** The document at a path and query. */
    Optional<byte[]> at(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String uri = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Optional<byte[]> plain = Optional.ofNullable(documents.get(uri.replace("%7C", "|")));
        boolean expand = expands && mark > 0 && target.startsWith("$expand=", mark + 1);
        return expand ? plain.map(document -> expanded.computeIfAbsent(uri, _ -> expand(document))) : plain;
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
