package org.shadowrack.lab.redfish.tree;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code $expand} query: puts the resources themselves in the place of references to them.
 *
 * @param subordinate whether references outside of {@code Links} are followed ({@code .} and {@code *})
 * @param related     whether those inside of {@code Links} are followed ({@code ~} and {@code *})
 * @param levels      how deep, from 1
 */
public record Expansion(boolean subordinate, boolean related, int levels) {

    /** As the service root promises in ProtocolFeaturesSupported. */
    public static final int MAXIMUM_LEVELS = 3;

    private static final Pattern QUERY = Pattern.compile("([.~*])(?:\\(\\$levels=(\\d{1,3})\\))?");

    /** Empty when it is not in the protocol's form or too deep. */
    public static Optional<Expansion> parse(String text) {
        Matcher matcher = QUERY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int levels = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        String what = matcher.group(1);
        return levels < 1 || levels > MAXIMUM_LEVELS
                ? Optional.empty()
                : Optional.of(new Expansion(!what.equals("~"), !what.equals("."), levels));
    }

    void apply(ObjectNode document, ResourceTree tree) {
        expand(document, false, levels, tree);
    }

    private void expand(ObjectNode object, boolean inLinks, int left, ResourceTree tree) {
        for (String name : object.propertyNames().toArray(String[]::new)) {
            boolean links = inLinks || name.equals("Links");
            JsonNode value = object.get(name);
            object.set(name, replaced(value, links, left, tree));
        }
    }

    private JsonNode replaced(JsonNode value, boolean inLinks, int left, ResourceTree tree) {
        return switch (value) {
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, replaced(array.get(i), inLinks, left, tree));
                }
                yield array;
            }
            case ObjectNode object when isReference(object) -> followed(object, inLinks, left, tree);
            case ObjectNode object -> {
                expand(object, inLinks, left, tree);
                yield object;
            }
            default -> value;
        };
    }

    private ObjectNode followed(ObjectNode reference, boolean inLinks, int left, ResourceTree tree) {
        ObjectNode target = (inLinks ? related : subordinate) ? target(reference, tree) : null;
        if (target == null) {
            return reference;
        }
        if (left > 1) {
            expand(target, false, left - 1, tree);
        }
        return target;
    }

    private static @Nullable ObjectNode target(ObjectNode reference, ResourceTree tree) {
        String uri = Json.string(reference, "@odata.id").orElse("");
        return tree.find(uri).map(Node::document).map(Supplier::get).orElse(null);
    }

    private static boolean isReference(ObjectNode object) {
        return object.size() == 1 && object.has("@odata.id");
    }
}
