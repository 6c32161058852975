package org.shadowrack.ui.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.Component;
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
        return new Fleet(snapshot, hosts, racks(hosts));
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

    private static List<Rack> racks(Map<String, Host> hosts) {
        Map<String, List<Host>> primaries = new TreeMap<>();
        Map<String, List<Host>> shadows = new TreeMap<>();
        for (Host host : hosts.values()) {
            Position position = host.position();
            add(host.role() == Role.SHADOW ? shadows : primaries, position == null ? Rack.UNPLACED : position.rack(),
                    host);
        }
        // A shadow rack's manager has no role of its own: it stands where the servers of its rack stand.
        shadows.forEach((name, inRack) -> {
            List<Host> others = primaries.getOrDefault(name, List.of());
            if (others.stream().noneMatch(Host::isServer)) {
                inRack.addAll(others);
                primaries.remove(name);
            }
        });
        List<Rack> racks = new ArrayList<>();
        primaries.forEach((name, inRack) -> racks.add(rack(name, false, inRack)));
        shadows.forEach((name, inRack) -> racks.add(rack(name, true, inRack)));
        return List.copyOf(racks);
    }

    private static Rack rack(String name, boolean shadow, List<Host> hosts) {
        return new Rack(name, shadow, hosts.stream().sorted(Comparator.comparingInt(Arrangement::unit)).toList());
    }

    private static int unit(Host host) {
        Position position = host.position();
        return position == null ? Integer.MAX_VALUE : position.unit();
    }

    private static <V> void add(Map<String, List<V>> map, String key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
