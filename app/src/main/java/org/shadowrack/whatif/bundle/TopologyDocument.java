package org.shadowrack.whatif.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shadowrack.history.History;
import org.shadowrack.history.Journal;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The topology as a document: kept in the journal at each discovery, and a file of every bundle. */
public final class TopologyDocument {
    static final String FILE = "topology.json";
    private static final String KIND = "topology";
    private static final String ID = "newest";
    private static final JsonMapper JSON = JsonMapper.builder().addModule(
            new SimpleModule().addSerializer(ComponentId.class, new ToStringSerializer(ComponentId.class))
                    .addDeserializer(ComponentId.class, new ReadId())
                    .addKeyDeserializer(ComponentId.class, new ReadKey()))
            .build();

    private TopologyDocument() {}

    /** Keeps the newest topology in the journal; the same once more writes nothing. */
    public static Outcome<Long> keep(Topology topology, Journal journal) {
        Topology timeless = new Topology(topology.site(), java.time.Instant.EPOCH, topology.components(),
                topology.shadowings(), topology.workloads());
        String json = JSON.writeValueAsString(timeless);
        return journal.document(KIND, ID)
                .map(kept -> kept.json().equals(json)
                        ? Outcome.ok(kept.version())
                        : journal.put(KIND, ID, kept.version(), json))
                .orElseGet(() -> journal.put(KIND, ID, 0, json));
    }

    /** The topology that was kept last; empty where none was, or where an older version wrote it otherwise. */
    public static Optional<Topology> kept(Journal journal) {
        return journal.document(KIND, ID).flatMap(document -> {
            try {
                return Optional.of(JSON.readValue(document.json(), Topology.class));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        });
    }

    /** The kept topology; where none was kept, an empty one. */
    static String of(History history) {
        return history.journal().document(KIND, ID).map(Journal.Document::json).orElse("{\"components\":{}}");
    }

    /** Kinds of components by their ids. */
    static UnaryOperator<String> kinds(Path file) throws IOException {
        Map<String, String> kinds = new HashMap<>();
        try {
            JsonNode components = JSON.readTree(Files.readString(file)).path("components");
            components.propertyStream().forEach(component -> kinds.put(component.getKey(),
                    component.getValue().path("kind").asString("").toLowerCase(java.util.Locale.ROOT)));
        } catch (JacksonException e) {
            throw BadBundle.tampered("its topology can't be read: " + e.getOriginalMessage());
        }
        return id -> kinds.getOrDefault(id, ComponentKind.OTHER.word());
    }

    /** An id is written as its text. */
    private static final class ReadId extends ValueDeserializer<ComponentId> {
        @Override
        public ComponentId deserialize(JsonParser parser, DeserializationContext context) {
            return new ComponentId(parser.getString());
        }
    }

    /** The same as the name of a field. */
    private static final class ReadKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new ComponentId(key);
        }
    }
}
