package org.shadowrack.ui.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Sorts what a snapshot holds by host and by rack, in one pass each. */
final class Arrangement {
    private final FleetSnapshot snapshot;
    private final Map<String, List<Component>> components = new LinkedHashMap<>();
    private final Map<String, List<Predicted>> forecasts = new LinkedHashMap<>();
    private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
    private final Map<String, List<Alarm>> alarms = new LinkedHashMap<>();

    private Arrangement(FleetSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Fleet arrange(FleetSnapshot snapshot) {
        Arrangement arrangement = new Arrangement(snapshot);
        arrangement.sort();
        Map<String, Host> hosts = arrangement.hosts();
        Map<String, Host> boxes = arrangement.boxes(hosts);
        return new Fleet(snapshot, hosts, arrangement.racks(hosts, boxes), boxes);
    }

    private void sort() {
        snapshot.topology().components().values().forEach(one -> add(components, one.service(), one));
        for (Forecast forecast : snapshot.forecasts().values()) {
            if (forecast instanceof Predicted predicted) {
                snapshot.topology().component(predicted.component())
                        .ifPresent(one -> add(forecasts, one.service(), predicted));
            }
        }
        snapshot.latest().values().forEach(reading -> snapshot.topology().component(reading.component())
                .ifPresent(one -> add(readings, one.service(), reading)));
        for (Alarm alarm : snapshot.alarms()) {
            if (alarm.component() != null) {
                snapshot.topology().component(alarm.component()).ifPresent(one -> add(alarms, one.service(), alarm));
            }
        }
    }

    private Map<String, Host> hosts() {
        Map<String, Host> hosts = new LinkedHashMap<>();
        components.forEach((name, parts) -> hosts.put(name, new Host(name, parts, forecasts.getOrDefault(name,
                List.of()), readings.getOrDefault(name, List.of()), alarms.getOrDefault(name, List.of()))));
        return hosts;
    }

    private Map<String, Host> boxes(Map<String, Host> hosts) {
        Map<String, Host> boxes = new LinkedHashMap<>();
        for (Host host : hosts.values()) {
            List<List<Component>> split = Boxes.of(host.components());
            for (List<Component> parts : split) {
                String name = split.size() == 1 ? host.name() : unused(boxes, parts.getFirst());
                boxes.put(name, split.size() == 1 && parts.size() == host.components().size()
                        ? host
                        : box(name, host, parts));
            }
        }
        return boxes;
    }

    /** The part of what a host tells that is about one of its boxes. */
    private static Host box(String name, Host host, List<Component> parts) {
        Set<ComponentId> own = new HashSet<>();
        parts.forEach(part -> own.add(part.id()));
        return new Host(name, parts, host.forecasts().stream().filter(one -> own.contains(one.component())).toList(),
                host.readings().stream().filter(one -> own.contains(one.component())).toList(),
                host.alarms().stream().filter(one -> own.contains(one.component())).toList());
    }

    private static String unused(Map<String, Host> boxes, Component main) {
        String name = main.name().contains(main.service()) ? main.name() : main.service() + " " + main.name();
        return boxes.containsKey(name) ? main.id().value() : name;
    }

    private List<Rack> racks(Map<String, Host> hosts, Map<String, Host> boxes) {
        Map<String, List<Host>> primaries = new TreeMap<>();
        Map<String, List<Host>> shadows = new TreeMap<>();
        for (Host box : boxes.values()) {
            add(box.role() == Role.SHADOW ? shadows : primaries, rackOf(box, hosts), box);
        }
        // A shadow rack's switch and strips have no role of their own: they stand where the servers of their rack stand.
        shadows.forEach((name, inRack) -> {
            List<Host> others = primaries.getOrDefault(name, List.of());
            if (!name.equals(Rack.UNPLACED) && others.stream().noneMatch(Host::isServer)) {
                inRack.addAll(others);
                primaries.remove(name);
            }
        });
        Map<String, Component> own = own();
        List<Rack> racks = new ArrayList<>();
        primaries.forEach((name, inRack) -> racks.add(Rack.of(name, false, own.get(name), inRack)));
        shadows.forEach((name, inRack) -> racks.add(Rack.of(name, true, own.get(name), inRack)));
        racks.sort(Comparator.comparing(Rack::shadow).thenComparing(Rack::isShelf).thenComparing(Rack::name));
        return List.copyOf(racks);
    }

    /** Its own, or that of the rest of its service: a rack's manager tells of one rack. */
    private static String rackOf(Host box, Map<String, Host> hosts) {
        Position own = box.position();
        Host host = hosts.get(box.main().service());
        Position position = own == null && host != null ? host.position() : own;
        return position == null ? Rack.UNPLACED : position.rack();
    }

    /** The racks that services tell of themselves. */
    private Map<String, Component> own() {
        Map<String, Component> own = new HashMap<>();
        snapshot.topology().ofKind(ComponentKind.RACK).forEach(rack -> {
            Position position = rack.position();
            if (position != null) {
                own.putIfAbsent(position.rack(), rack);
            }
        });
        return own;
    }

    private static <V> void add(Map<String, List<V>> map, String key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
