package org.shadowrack.migration.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads one YAML document, keeping lines; scalars stay text. Used once. */
final class LocatedParser {
    private static final int DEEPEST = 8;

    private final JsonParser parser;

    private LocatedParser(JsonParser parser) {
        this.parser = parser;
    }

    static Located parse(String text) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ProfileError(1, "the document is empty");
            }
            return new LocatedParser(parser).node(first, 0);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new ProfileError(line, e.getOriginalMessage().lines().findFirst().orElse("this is not YAML"));
        }
    }

    private Located node(JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw new ProfileError(line(), "nested deeper than " + DEEPEST + " levels");
        }
        return switch (token) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> items(depth);
            case VALUE_NULL -> new Located.Text(line(), null);
            default -> new Located.Text(line(), parser.getString());
        };
    }

    private Located items(int depth) {
        int line = line();
        List<Located> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(node(token, depth + 1));
        }
        return new Located.Items(line, elements);
    }

    private Located fields(int depth) {
        int line = line();
        Map<String, Located> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int at = line();
            if (values.put(key, node(parser.nextToken(), depth + 1)) != null) {
                throw new ProfileError(at, "'" + key + "' stands here a second time");
            }
        }
        return new Located.Fields(line, values);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
