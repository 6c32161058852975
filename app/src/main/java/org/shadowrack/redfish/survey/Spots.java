package org.shadowrack.redfish.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.reading.Findings;
import org.shadowrack.redfish.reading.Measurement;
import org.shadowrack.redfish.reading.Rank;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;

/** Finds whose each number is. One use; not thread-safe. */
final class Spots {
    private final String service;
    private final Fetcher fetcher;
    private final ComponentMap components;
    private final List<Spot> spots = new ArrayList<>();
    /** From a sensor's place to what repeats its number. */
    private final Map<String, Spot> repeats = new HashMap<>();
    private final Map<String, String> copies = new LinkedHashMap<>();

    Spots(String service, Fetcher fetcher, ComponentMap components) {
        this.service = service;
        this.fetcher = fetcher;
        this.components = components;
    }

    void add(Resource resource, Findings findings) {
        for (Measurement measurement : findings.measurements()) {
            Spot spot = new Spot(resource.uri(), measurement, owner(resource, measurement), measurement.metric());
            spots.add(spot);
            String source = measurement.source();
            if (source != null) {
                fetcher.uri(source).ifPresent(sensor -> copied(spot, sensor + "#/Reading"));
            }
        }
    }

    private void copied(Spot spot, String sensor) {
        copies.put(spot.key(), sensor);
        repeats.putIfAbsent(sensor, spot);
    }

    private ComponentId owner(Resource resource, Measurement measurement) {
        List<String> related = measurement.related().stream().flatMap(link -> fetcher.uri(link).stream()).toList();
        return member(resource, measurement).or(() -> components.particular(related))
                .or(() -> components.nearest(resource.uri())).map(Component::id)
                .orElse(ComponentMap.serviceItself(service));
    }

    private Optional<Component> member(Resource resource, Measurement measurement) {
        return measurement.owner().isEmpty()
                ? Optional.empty()
                : components.at(resource.uri() + "#" + measurement.owner());
    }

    /** All numbers. A sensor that says little of itself is what its repetition says. */
    List<Spot> all() {
        return spots.stream().map(this::enriched).toList();
    }

    private Spot enriched(Spot spot) {
        Spot repeat = spot.measurement().rank() == Rank.SENSOR ? repeats.get(spot.key()) : null;
        if (repeat == null) {
            return spot;
        }
        String metric = spot.metric().equals("reading") ? plainMetric(repeat) : spot.metric();
        ComponentId owner = spot.measurement().related().isEmpty() ? repeat.component() : spot.component();
        return Objects.requireNonNull(spot.of(owner, metric));
    }

    /** {@code temperature_readings_3} of a summary still is a temperature. */
    private static String plainMetric(Spot repeat) {
        return repeat.metric().startsWith("temperature_") ? "temperature" : repeat.metric();
    }

    /** From each place that repeats a sensor to that sensor's own. */
    Map<String, String> copies() {
        return copies;
    }
}
