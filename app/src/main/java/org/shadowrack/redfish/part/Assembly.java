package org.shadowrack.redfish.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/** Makes components of drafts: one a physical part, each with what it is built into and where it stands. */
final class Assembly {
    private final String service;
    private final Fetcher fetcher;

    Assembly(String service, Fetcher fetcher) {
        this.service = service;
        this.fetcher = fetcher;
    }

    ComponentMap assemble(List<Draft> drafts) {
        Map<String, String> twins = new Twins(drafts).found();
        Map<String, Draft> kept = new LinkedHashMap<>();
        drafts.stream().filter(draft -> !twins.containsKey(draft.uri())).forEach(draft -> kept.put(draft.uri(), draft));
        List<Component> components = new ArrayList<>();
        kept.values().forEach(draft -> components.add(component(draft, kept)));
        return new ComponentMap(components, twins);
    }

    private Component component(Draft draft, Map<String, Draft> all) {
        JsonNode json = draft.json();
        @Nullable
        String parent = parent(draft, all).orElse(null);
        return new Component(ComponentId.of(service, draft.uri()), draft.kind(), draft.name(), service, draft.uri(),
                parent == null ? null : ComponentId.of(service, parent), textOrNull(json, "Model"),
                textOrNull(json, "SerialNumber"), StatusReader.health(json), StatusReader.state(json),
                textOrNull(json, "PowerState"), draft.resetTypes(), position(draft, all), Role.NONE);
    }

    private static @Nullable String textOrNull(JsonNode json, String property) {
        String text = Json.text(json, property).strip();
        return text.isEmpty() ? null : text;
    }

    private Optional<String> parent(Draft draft, Map<String, Draft> all) {
        for (String place = ComponentMap.above(draft.uri()); !place.isEmpty(); place = ComponentMap.above(place)) {
            if (all.containsKey(place)) {
                return Optional.of(place);
            }
        }
        JsonNode links = draft.json().path("Links");
        return Optional.of(links.path("ContainedBy")).filter(JsonNode::isObject)
                .or(() -> Optional.of(links.path("ManagerInChassis")).filter(JsonNode::isObject))
                .or(() -> Optional.of(links.path("Chassis"))).flatMap(link -> first(link, draft, all));
    }

    private Optional<String> first(JsonNode links, Draft draft, Map<String, Draft> all) {
        return Json.links(links).stream().flatMap(link -> fetcher.uri(link).stream())
                .filter(uri -> all.containsKey(uri) && !uri.equals(draft.uri())).findFirst();
    }

    /** Its own place, or that of what it is built into; a ring of parents ends the search. */
    private @Nullable Position position(Draft draft, Map<String, Draft> all) {
        @Nullable
        Draft place = draft;
        for (int depth = 0; place != null && depth < 8; depth++) {
            Optional<Position> own = Placement.of(place.json());
            if (own.isPresent()) {
                return own.get();
            }
            place = parent(place, all).map(all::get).orElse(null);
        }
        return null;
    }
}
