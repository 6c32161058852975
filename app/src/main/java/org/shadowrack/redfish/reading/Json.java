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

    /** The text of a property, also where a service writes an id as a number; empty where it is missing or neither. */
    public static String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : "";
    }

    /** A member of a list: its JSON pointer from the list's own, and itself. */
    public record Member(String pointer, JsonNode json) {}

    /** The members of a list; a single object where a list belongs is a list of one. */
    public static List<Member> members(JsonNode list) {
        if (list.isObject()) {
            return List.of(new Member("", list));
        }
        List<Member> members = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(member -> members.add(new Member("/" + members.size(), member)));
        }
        return members;
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
