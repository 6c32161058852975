package org.shadowrack.migration.profile.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.profile.ProfileLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be written at a place of a profile, as the published schema says. A document that is being written is seldom
 * sound, so that the place is found by the indentation of its lines and not by a parser. Immutable.
 */
public final class Proposals {
    private static final JsonNode SCHEMA = JsonMapper.builder().build().readTree(ProfileLanguage.schema());

    private Proposals() {}

    /**
     * A thing that may stand there.
     *
     * @param text to insert in place of what was begun
     * @param replaced how many characters before the place it stands for
     * @param about what it means, as the schema describes it; may be empty
     */
    public record Proposal(String text, int replaced, String about) {}

    /** What may come at {@code caret}, 0 to the document's length, beginning with what is written there already. */
    public static List<Proposal> at(String source, int caret) {
        Place place = Place.at(source, caret);
        JsonNode parent = schema(place.parents());
        String key = place.key();
        return key == null ? keys(parent, place) : values(resolved(parent.path("properties").path(key)), place);
    }

    private static List<Proposal> keys(JsonNode parent, Place place) {
        List<Proposal> proposals = new ArrayList<>();
        JsonNode properties = parent.path("properties");
        for (String name : properties.propertyNames()) {
            if (name.startsWith(place.begun()) && !place.siblings().contains(name)) {
                JsonNode property = properties.path(name);
                proposals.add(new Proposal(name + ": ", place.begun().length(), about(property)));
            }
        }
        return proposals;
    }

    private static List<Proposal> values(JsonNode property, Place place) {
        List<Proposal> proposals = new ArrayList<>();
        words(property).stream().filter(word -> word.startsWith(place.begun()))
                .forEach(word -> proposals.add(new Proposal(word, place.begun().length(), about(property))));
        return proposals;
    }

    private static List<String> words(JsonNode property) {
        if ("boolean".equals(property.path("type").asString(""))) {
            return List.of("true", "false");
        }
        List<String> words = new ArrayList<>(property.path("enum").valueStream().map(JsonNode::asString).toList());
        property.path("oneOf").valueStream().map(Proposals::resolved).forEach(one -> words.addAll(words(one)));
        Optional.ofNullable(property.get("default")).map(JsonNode::asString).filter(word -> !words.contains(word))
                .ifPresent(words::add);
        return words;
    }

    private static String about(JsonNode property) {
        String told = property.path("description").asString("");
        return told.isEmpty() ? resolved(property).path("description").asString("") : told;
    }

    /** The schema of the mapping that the keys {@code parents}, outermost first, lead to. */
    private static JsonNode schema(List<String> parents) {
        JsonNode now = SCHEMA;
        for (String key : parents) {
            now = resolved(now.path("properties").path(key));
            now = now.has("items") ? resolved(now.path("items")) : now;
        }
        return now;
    }

    /** A definition that is only referred to; what stands beside the reference is kept where the definition has none. */
    private static JsonNode resolved(JsonNode node) {
        @Nullable
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : SCHEMA.at(reference.asString().substring(1));
    }
}
