package org.shadowrack.lab.redfish.tree;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds one JSON object, property by property, in the order of the calls. */
public final class Doc {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** An empty object. */
    public static Doc object() {
        return new Doc();
    }

    /**
     * A resource.
     *
     * @param type its schema with version, without the hash, for example {@code Fan.v1_5_0.Fan}
     */
    public static Doc resource(String uri, String type, String id, String name) {
        return object().set("@odata.id", uri).set("@odata.type", "#" + type).set("Id", id).set("Name", name);
    }

    /** A resource collection with the given members. */
    public static Doc collection(String uri, String type, String name, Collection<String> members) {
        String full = "#" + type + "Collection." + type + "Collection";
        return object().set("@odata.id", uri).set("@odata.type", full).set("Name", name)
                .set("Members@odata.count", members.size()).links("Members", members);
    }

    /** Sets a string. */
    public Doc set(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** Sets a whole number. */
    public Doc set(String name, long value) {
        node.put(name, value);
        return this;
    }

    /** Sets a truth value. */
    public Doc set(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    /** Sets an instant, to the second, in UTC. */
    public Doc set(String name, Instant value) {
        return set(name, Instant.ofEpochSecond(value.getEpochSecond()).toString());
    }

    /** Sets a reading; null for not-a-number, as Redfish wants it of a sensor that can't read. */
    public Doc reading(String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(name, (long) value);
        } else {
            node.put(name, value);
        }
        return this;
    }

    /** Sets an object. */
    public Doc child(String name, Consumer<Doc> content) {
        Doc child = object();
        content.accept(child);
        node.set(name, child.node);
        return this;
    }

    /** Appends an object to an array, which is made by the first call. */
    public Doc item(String name, Consumer<Doc> content) {
        Doc child = object();
        content.accept(child);
        array(name).add(child.node);
        return this;
    }

    /** Sets an array of strings. */
    public Doc strings(String name, Collection<String> values) {
        values.forEach(node.putArray(name)::add);
        return this;
    }

    /** Sets a reference to another resource. */
    public Doc link(String name, String uri) {
        return child(name, link -> link.set("@odata.id", uri));
    }

    /** Sets an array of references. */
    public Doc links(String name, Collection<String> uris) {
        node.putArray(name);
        uris.forEach(uri -> item(name, link -> link.set("@odata.id", uri)));
        return this;
    }

    /** Sets the status of something, sound where its health is {@code OK}. */
    public Doc status(String state, String health) {
        return child("Status", status -> status.set("State", state).set("Health", health));
    }

    /** What has been built. */
    public ObjectNode node() {
        return node;
    }

    private ArrayNode array(String name) {
        return node.get(name) instanceof ArrayNode array ? array : node.putArray(name);
    }
}
