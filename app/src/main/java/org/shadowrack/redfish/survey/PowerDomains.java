package org.shadowrack.redfish.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;

/**
 * Which sensors go quiet when a host is switched off: those of a chassis all of whose systems are off. They then tell
 * nothing, or nonsense, and neither is a fault. Immutable.
 */
public final class PowerDomains {
    private final Map<String, List<String>> systemsOfChassis = new HashMap<>();

    private PowerDomains() {}

    static PowerDomains of(Collection<Resource> resources, Fetcher fetcher) {
        PowerDomains domains = new PowerDomains();
        for (Resource resource : resources) {
            if (resource.type().equals("Chassis")) {
                domains.systemsOfChassis.computeIfAbsent(resource.uri(), _ -> new ArrayList<>());
                Json.links(resource.json().path("Links").path("ComputerSystems"))
                        .forEach(link -> fetcher.uri(link).ifPresent(system -> domains.add(resource.uri(), system)));
            } else if (resource.type().equals("ComputerSystem")) {
                Json.links(resource.json().path("Links").path("Chassis"))
                        .forEach(link -> fetcher.uri(link).ifPresent(chassis -> domains.add(chassis, resource.uri())));
            }
        }
        return domains;
    }

    private void add(String chassis, String system) {
        List<String> systems = systemsOfChassis.computeIfAbsent(chassis, _ -> new ArrayList<>());
        if (!systems.contains(system)) {
            systems.add(system);
        }
    }

    /** Whether the document at {@code uri} is of something that is off, going by the PowerState of each URI. */
    public boolean off(String uri, UnaryOperator<@Nullable String> powerState) {
        for (String place = ResourceUri.resource(uri); place.contains("/"); place = above(place)) {
            List<String> systems = systemsOfChassis.get(place);
            if ("Off".equals(powerState.apply(place))) {
                return true;
            }
            if (systems != null) {
                return !systems.isEmpty()
                        && systems.stream().allMatch(system -> "Off".equals(powerState.apply(system)));
            }
        }
        return false;
    }

    private static String above(String uri) {
        return uri.substring(0, Math.max(0, uri.lastIndexOf('/')));
    }
}
