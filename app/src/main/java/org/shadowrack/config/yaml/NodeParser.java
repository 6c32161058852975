package org.shadowrack.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.config.yaml.Node.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads one YAML document into nodes that know where they stand. Every scalar stays text: the keys' types are ours. */
public final class NodeParser {
    private static final int DEEPEST = 16;
    private static final String SYNTAX = "Correct the YAML there";
    private final JsonParser parser;

    private NodeParser(JsonParser parser) {
        this.parser = parser;
    }

    /** The document in {@code text}; {@link BadSettings} where it is not YAML. */
    public static Node parse(String text) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new NodeParser(parser).document();
        } catch (StreamReadException e) {
            throw new BadSettings(place(e.getLocation()), "",
                    e.getOriginalMessage().lines().findFirst().orElse("not YAML"),
                    SYNTAX);
        }
    }

    private Node document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new BadSettings(new Place(1, 1), "", "the file is empty", "Write 'key: value' lines");
        }
        Node document = node("", first, 0);
        if (parser.nextToken() != null) {
            throw new BadSettings(here(), "", "a second document begins", "Keep one document in a file");
        }
        return document;
    }

    private Node node(String path, JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw new BadSettings(here(), path, "nested deeper than " + DEEPEST + " levels", SYNTAX);
        }
        return switch (token) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            case VALUE_NULL -> new Node.Scalar(here(), path, null);
            default -> new Node.Scalar(here(), path, parser.getString());
        };
    }

    private Node sequence(String path, int depth) {
        Place start = here();
        List<Node> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(node(path + "[" + elements.size() + "]", token, depth + 1));
        }
        return new Node.Sequence(start, path, elements);
    }

    private Node mapping(String path, int depth) {
        Place start = here();
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String below = path.isEmpty() ? key : path + "." + key;
            if (keys.put(key, here()) != null) {
                throw new BadSettings(here(), below, "the key stands here a second time", "Keep one of the two");
            }
            values.put(key, node(below, parser.nextToken(), depth + 1));
        }
        return new Node.Mapping(start, path, values, keys);
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
