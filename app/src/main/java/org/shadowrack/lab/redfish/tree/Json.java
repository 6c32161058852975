package org.shadowrack.lab.redfish.tree;

import java.util.Optional;
import org.shadowrack.lab.http.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents as bytes and back. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** A document in UTF-8. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A document on one line. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** An answer with a document. */
    public static Reply reply(int status, JsonNode node) {
        return Reply.json(status, bytes(node));
    }

    /** The object in a request's body; empty when it is none. */
    public static Optional<ObjectNode> object(byte[] body) {
        try {
            return MAPPER.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** A property that must be a string; empty when it is missing or something else. */
    public static Optional<String> string(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
