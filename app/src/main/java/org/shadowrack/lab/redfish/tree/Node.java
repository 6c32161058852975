package org.shadowrack.lab.redfish.tree;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.http.Site;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers at one URI.
 *
 * @param document what GET gives; null where {@code methods} serve GET themselves or it isn't allowed
 * @param methods  the other methods, by name
 */
public record Node(@Nullable Supplier<ObjectNode> document, Map<String, Site> methods) {

    public Node {
        methods = Map.copyOf(methods);
    }

    /** Only GET. */
    public static Node of(Supplier<ObjectNode> document) {
        return new Node(document, Map.of());
    }

    /** Only POST: an action's target. */
    public static Node action(Site site) {
        return new Node(null, Map.of("POST", site));
    }

    /** GET, served without a document of its own. */
    public static Node reading(Site site) {
        return new Node(null, Map.of("GET", site));
    }

    /** The methods that it knows, for the Allow header. */
    Set<String> allowed() {
        Set<String> allowed = new TreeSet<>(methods.keySet());
        if (document != null) {
            allowed.add("GET");
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }
}
