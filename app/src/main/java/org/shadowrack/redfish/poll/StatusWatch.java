package org.shadowrack.redfish.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.part.StatusReader;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/** Notices changes of health, state and power in documents that pass by. Not thread-safe. */
final class StatusWatch {
    private final Map<String, List<Component>> byDocument = new HashMap<>();
    private final Map<String, Component> latest = new HashMap<>();

    StatusWatch(ComponentMap components) {
        components.all().forEach(component -> {
            byDocument.computeIfAbsent(ResourceUri.resource(component.uri()), _ -> new ArrayList<>()).add(component);
            latest.put(component.uri(), component);
        });
    }

    /** The components of this document whose status is not what it was. */
    List<Component> changes(String uri, JsonNode document) {
        List<Component> changes = new ArrayList<>();
        for (Component component : byDocument.getOrDefault(uri, List.of())) {
            String pointer = component.uri().substring(Math.min(component.uri().length(), uri.length()));
            JsonNode part = pointer.isEmpty() ? document : document.at(pointer.substring(1));
            Component now = part.isObject() ? updated(component, part) : component;
            if (!now.equals(latest.put(component.uri(), now))) {
                changes.add(now);
            }
        }
        return changes;
    }

    /** The newest PowerState of the component at {@code uri}; null where it has none. */
    @Nullable
    String powerState(String uri) {
        Component known = latest.get(uri);
        return known == null ? null : known.powerState();
    }

    private static Component updated(Component known, JsonNode json) {
        return withStatus(known, json, powerState(known, json));
    }

    private static Component withStatus(Component known, JsonNode json, @Nullable String power) {
        return new Component(known.id(), known.kind(), known.name(), known.service(), known.uri(), known.parent(),
                known.model(), serial(known, json), StatusReader.health(json), StatusReader.state(json), power,
                known.resetTypes(), known.position(), known.role(), known.limits());
    }

    private static @Nullable String powerState(Component known, JsonNode json) {
        String power = Json.text(json, "PowerState");
        return power.isEmpty() ? known.powerState() : power;
    }

    /** A new serial number means that the part was replaced. */
    private static @Nullable String serial(Component known, JsonNode json) {
        String serial = Json.text(json, "SerialNumber").strip();
        return Objects.equals(serial, "") ? known.serial() : serial;
    }
}
