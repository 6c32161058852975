package org.shadowrack.lab.redfish.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The resources of one service, by URI. Filled before it serves, then read-only. */
public final class ResourceTree {

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Function<String, Optional<Node>>> families = new HashMap<>();

    /** Puts a resource that may only be read. */
    public void put(String uri, Supplier<ObjectNode> document) {
        put(uri, Node.of(document));
    }

    /** Puts whatever answers at a URI. */
    public void put(String uri, Node node) {
        nodes.put(uri, node);
    }

    /**
     * Puts resources that come and go.
     *
     * @param collection their collection's URI
     * @param member     gives the member with an id, as long as there is one
     */
    public void family(String collection, Function<String, Optional<Node>> member) {
        families.put(collection, member);
    }

    /** Finds what answers at a URI. */
    public Optional<Node> find(String uri) {
        Node node = nodes.get(uri);
        return node != null ? Optional.of(node) : member(uri);
    }

    private Optional<Node> member(String uri) {
        int slash = uri.lastIndexOf('/');
        var family = slash < 0 ? null : families.get(uri.substring(0, slash));
        return family == null ? Optional.empty() : family.apply(uri.substring(slash + 1));
    }
}
