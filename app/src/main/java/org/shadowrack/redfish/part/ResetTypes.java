package org.shadowrack.redfish.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/** The ResetTypes that a service allows for a resource: in the resource itself, or in the ActionInfo it names. */
public final class ResetTypes {
    private static final String ALLOWABLE = "ResetType@Redfish.AllowableValues";

    private final Fetcher fetcher;

    /** Reads ActionInfo with {@code fetcher}. */
    public ResetTypes(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The reset action of a resource; a missing node where it has none. */
    public static JsonNode action(JsonNode resource) {
        for (Map.Entry<String, JsonNode> action : resource.path("Actions").properties()) {
            if (action.getKey().endsWith(".Reset") && action.getKey().startsWith("#")) {
                return action.getValue();
            }
        }
        return resource.path("Actions").path("#none");
    }

    /** The allowed types, in the service's order; empty where the resource can't be reset or does not say how. */
    public List<String> of(JsonNode resource) {
        JsonNode action = action(resource);
        if (action.path(ALLOWABLE).isArray()) {
            return texts(action.path(ALLOWABLE));
        }
        String info = Json.text(action, "@Redfish.ActionInfo");
        return info.isEmpty() ? List.of() : fetcher.uri(info).map(this::fromInfo).orElse(List.of());
    }

    private List<String> fromInfo(String uri) {
        if (!(fetcher.get(uri) instanceof Outcome.Ok<JsonNode>(JsonNode info))) {
            return List.of();
        }
        for (JsonNode parameter : info.path("Parameters")) {
            if (Json.text(parameter, "Name").equals("ResetType")) {
                return texts(parameter.path("AllowableValues"));
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> {
            if (value.isString()) {
                texts.add(value.stringValue());
            }
        });
        return texts;
    }
}
