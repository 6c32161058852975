package org.shadowrack.redfish.part;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;

/** The components of a service, found by URI. Immutable once made. */
public final class ComponentMap {
    private final Map<String, Component> byUri = new LinkedHashMap<>();
    private final Map<String, String> twins = new HashMap<>();

    ComponentMap(Collection<Component> components, Map<String, String> twins) {
        components.forEach(component -> byUri.put(component.uri(), component));
        this.twins.putAll(twins);
    }

    /** The same, each with the limits that its sensors tell: by component, and metric. */
    public ComponentMap within(Map<ComponentId, Map<String, Double>> limits) {
        return new ComponentMap(byUri.values().stream()
                .map(component -> component.within(limits.getOrDefault(component.id(), Map.of()))).toList(), twins);
    }

    /** All, in the order of discovery. */
    public Collection<Component> all() {
        return byUri.values();
    }

    /** The component that the service tells of at exactly this URI, under its older or newer address. */
    public Optional<Component> at(String uri) {
        return Optional.ofNullable(byUri.get(twins.getOrDefault(uri, uri)));
    }

    /** The component at this URI, or the nearest that it is below. */
    public Optional<Component> nearest(String uri) {
        for (String place = uri; !place.isEmpty(); place = above(place)) {
            Optional<Component> component = at(place);
            if (component.isPresent()) {
                return component;
            }
        }
        return Optional.empty();
    }

    /** Of what a reading is about: the most particular of the components at these URIs. */
    public Optional<Component> particular(List<String> uris) {
        List<Component> known = uris.stream().flatMap(uri -> at(uri).stream()).toList();
        return known.stream().filter(component -> !holdsOthers(component.kind())).findFirst()
                .or(() -> known.stream().findFirst());
    }

    private static boolean holdsOthers(ComponentKind kind) {
        return kind == ComponentKind.CHASSIS || kind == ComponentKind.RACK || kind == ComponentKind.SERVER;
    }

    static String above(String uri) {
        int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#'));
        return cut <= 0 ? "" : uri.substring(0, cut);
    }

    /** The id that stands for the service itself, for what belongs to no component. */
    public static ComponentId serviceItself(String service) {
        return ComponentId.of(service, "/redfish/v1");
    }
}
