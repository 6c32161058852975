package org.shadowrack.redfish.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what may be missing or of the wrong type without ever failing. */
public final class Json {
    private Json() {}

    /** The text of a property; empty where it is missing or no text. */
    public static String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isString() ? value.stringValue() : "";
    }

    /** The text of the first of these properties that has one. */
    public static String firstText(JsonNode object, String... properties) {
        for (String property : properties) {
            String text = text(object, property).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The link that an object is; empty where it is none. */
    public static String link(JsonNode object) {
        return text(object, "@odata.id");
    }

    /** The links of a property that is a link or a list of them. */
    public static List<String> links(JsonNode value) {
        List<String> links = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(member -> add(links, link(member)));
        } else {
            add(links, link(value));
        }
        return links;
    }

    private static void add(List<String> links, String link) {
        if (!link.isEmpty()) {
            links.add(link);
        }
    }

    /** An ISO-8601 instant with offset; null where the text is none. */
    public static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Status.State; empty where it is not told. */
    static String state(JsonNode object) {
        return text(object.path("Status"), "State");
    }
}
