package org.shadowrack.config.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a document with its place and its path from the top. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** Such as {@code services[2].url}; empty for the document. */
    String path();

    /** Text as written, unquoted; null for an empty value or {@code null}. */
    record Scalar(Place place, String path, @Nullable String text) implements Node {}

    /** Elements in order. */
    record Sequence(Place place, String path, List<Node> elements) implements Node {}

    /** Values by key, in order. {@code keys} has the place of each key. */
    record Mapping(Place place, String path, Map<String, Node> values, Map<String, Place> keys) implements Node {}

    /** A line and a column, from 1. */
    record Place(int line, int column) {
        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}
