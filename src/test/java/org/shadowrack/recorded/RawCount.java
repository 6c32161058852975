package org.shadowrack.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts parts and numbers straight in the files of a recorded tree, by folder names and property names alone: shares no
 * code and no idea with the client that it checks.
 */
public final class RawCount {
    private static final Pattern ELSEWHERE = Pattern.compile("/(JsonSchemas|Schemas|schemas|Registries|Oem|LogServices|"
            + "TelemetryService|UpdateService|AccountService|SessionService|EventService|CertificateService|Ports|"
            + "NetworkDeviceFunctions|TaskService|Controls|GraphicsControllers|configurations|Bios)(/|$)");
    private static final Set<String> NUMBERS = Set.of("Reading", "ReadingCelsius", "ReadingVolts", "SpeedRPM",
            "PowerConsumedWatts", "LineInputVoltage", "LastPowerOutputWatts", "PowerInputWatts", "PowerOutputWatts");
    private static final Set<String> NOT_NOW = Set.of("Thresholds", "Oem", "Actions", "PeakReading", "Redundancy");

    private final Map<String, JsonNode> documents = new LinkedHashMap<>();

    /** Reads the files of {@code tree}. */
    public RawCount(Path tree) {
        JsonMapper mapper = new JsonMapper();
        try (Stream<Path> files = Files.walk(tree.resolve("redfish/v1"))) {
            for (Path file : files.filter(path -> path.endsWith("index.json")).sorted().toList()) {
                String uri = "/" + tree.relativize(file.getParent());
                if (!ELSEWHERE.matcher(uri).find()) {
                    documents.put(uri, mapper.readTree(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropUnlinked();
    }

    /** Some trees hold leftovers that no document leads to, and descriptions of how to make a member. */
    private void dropUnlinked() {
        Map<String, String> texts = new LinkedHashMap<>();
        documents.forEach((uri, json) -> texts.put(uri, json.toString()));
        while (documents.keySet().removeIf(uri -> unlinked(uri, texts))) {
            texts.keySet().retainAll(documents.keySet());
        }
    }

    private static boolean unlinked(String uri, Map<String, String> texts) {
        return !uri.equals("/redfish/v1") && (uri.endsWith("/Capabilities") || texts.entrySet().stream()
                .noneMatch(other -> !other.getKey().equals(uri) && mentions(other.getValue(), uri)));
    }

    private static boolean mentions(String text, String uri) {
        return text.contains("\"" + uri + "\"") || text.contains("\"" + uri + "/\"");
    }

    /** URIs of the documents that are members of a collection of this name, such as {@code Fans}. */
    public List<String> members(String collection) {
        return documents.keySet().stream().filter(uri -> uri.matches(".*/" + collection + "/[^/]+")).toList();
    }

    /** URIs with pointers of the members of an array in documents of this name, such as {@code Fans} in {@code Thermal}. */
    public List<String> arrayMembers(String document, String array) {
        List<String> uris = new ArrayList<>();
        documents.forEach((uri, json) -> {
            if (uri.endsWith("/" + document)) {
                for (int i = 0; i < json.path(array).size(); i++) {
                    uris.add(uri + "#/" + array + "/" + i);
                }
            }
        });
        return uris;
    }

    /** Whether any document has this name, such as {@code Thermal}. */
    public boolean hasDocument(String name) {
        return documents.keySet().stream().anyMatch(uri -> uri.endsWith("/" + name));
    }

    /** Every number that a sensor reads now, by URI and pointer; not those of parts that say that they are absent. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        documents.forEach((uri, json) -> numbers(json, uri + "#", false, numbers));
        return numbers;
    }

    private static void numbers(JsonNode node, String place, boolean absent, Map<String, Double> numbers) {
        boolean gone = absent || node.path("Status").path("State").asString("").equals("Absent");
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                numbers(node.get(i), place + "/" + i, gone, numbers);
            }
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (NUMBERS.contains(name) && property.getValue().isNumber() && !gone) {
                numbers.put(place + "/" + name, property.getValue().doubleValue());
            } else if (!NOT_NOW.contains(name)) {
                numbers(property.getValue(), place + "/" + name, gone, numbers);
            }
        }
    }

    /** The critical upper threshold of each number that a sensor reads now, where it has one, by the number's URI and pointer. */
    public Map<String, Double> criticals() {
        Map<String, Double> criticals = new LinkedHashMap<>();
        numbers().keySet().forEach(place -> {
            String sensor = place.substring(place.indexOf('#') + 1, place.lastIndexOf('/'));
            JsonNode json = Objects.requireNonNull(documents.get(place.substring(0, place.indexOf('#')))).at(sensor);
            JsonNode critical = json.has("Thresholds")
                    ? json.path("Thresholds").path("UpperCritical").path("Reading")
                    : json.path("UpperThresholdCritical");
            if (critical.isNumber() && critical.doubleValue() > 0 && !place.endsWith("/SpeedRPM")) {
                criticals.put(place, critical.doubleValue());
            }
        });
        return criticals;
    }

    /** Sensors that are null, text or missing although they say that they are enabled. */
    public List<String> emptyThoughEnabled() {
        List<String> places = new ArrayList<>();
        documents.forEach((uri, json) -> {
            for (String array : List.of("Temperatures", "Fans", "Voltages")) {
                for (JsonNode member : json.path(array).isArray() ? json.path(array) : List.<JsonNode>of()) {
                    boolean enabled = member.path("Status").path("State").asString("").equals("Enabled");
                    boolean number = Stream.of("Reading", "ReadingCelsius", "ReadingVolts")
                            .anyMatch(name -> member.path(name).isNumber());
                    if (enabled && !number && (uri.endsWith("/Thermal") || uri.endsWith("/Power"))) {
                        places.add(uri + "#/" + array + "/" + List.copyOf(json.path(array).values()).indexOf(member));
                    }
                }
            }
        });
        return places;
    }
}
