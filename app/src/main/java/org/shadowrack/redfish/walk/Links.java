package org.shadowrack.redfish.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/** Which links lead to hardware and its readings. All others (accounts, schemas, firmware, tasks …) are left alone. */
final class Links {
    private static final Set<String> ROOT = Set.of("Systems", "Chassis", "Managers", "PowerEquipment",
            "ThermalEquipment", "Fabrics", "Storage", "Facilities");
    private static final Set<String> INSIDE = Set.of("Processors", "Memory", "Storage", "SimpleStorage",
            "EthernetInterfaces", "NetworkInterfaces", "NetworkAdapters", "Drives", "Thermal", "Power",
            "ThermalSubsystem", "PowerSubsystem", "Sensors", "EnvironmentMetrics", "Metrics", "Fans", "Pumps",
            "Heaters", "ThermalMetrics", "PowerSupplies", "Batteries", "RackPDUs", "FloorPDUs", "PowerShelves",
            "Switchgear", "TransferSwitches", "ElectricalBuses", "Branches", "Mains", "Feeders", "Subfeeds", "Outlets",
            "OutletGroups", "Switches", "CoolingUnits", "CDUs", "HeatExchangers", "ImmersionUnits", "CoolingLoops",
            "PrimaryCoolantConnectors", "SecondaryCoolantConnectors", "Reservoirs", "LeakDetection", "LeakDetectors",
            "AmbientMetrics", "Controllers");
    private static final Set<String> RELATED = Set.of("Drives", "Contains", "ComputerSystems", "Chassis", "ManagedBy");

    private Links() {}

    static List<Link> of(Resource resource, int depth) {
        List<Link> links = new ArrayList<>();
        Set<String> names = resource.type().equals("ServiceRoot") ? ROOT : INSIDE;
        named(resource, resource.json(), names, depth, links);
        named(resource, resource.json().path("Links"), RELATED, depth, links);
        if (resource.type().equals("ComputerSystem")) {
            summary(resource, "ProcessorSummary", depth, links);
            summary(resource, "MemorySummary", depth, links);
        }
        sources(resource, resource.json(), depth, links);
        return links;
    }

    /** Sensors that a reading comes from may stand in no collection. */
    private static void sources(Resource from, JsonNode node, int depth, List<Link> links) {
        String source = Json.text(node, "DataSourceUri");
        if (!source.isEmpty()) {
            links.add(new Link(source, "DataSourceUri", from.uri(), depth + 1));
        }
        if (node.isContainer()) {
            node.forEach(child -> sources(from, child, depth, links));
        }
    }

    private static void summary(Resource resource, String property, int depth, List<Link> links) {
        named(resource, resource.json().path(property), Set.of("Metrics"), depth, links);
    }

    private static void named(Resource from, JsonNode object, Set<String> names, int depth, List<Link> links) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (names.contains(property.getKey())) {
                for (String target : Json.links(property.getValue())) {
                    links.add(new Link(target, via(property, object, from), from.uri(), depth + 1));
                }
            }
        }
    }

    /** A related chassis is one, not the collection of all. */
    private static String via(Map.Entry<String, JsonNode> property, JsonNode object, Resource from) {
        boolean related = object != from.json() && property.getKey().equals("Chassis");
        return related ? "Contains" : property.getKey();
    }
}
