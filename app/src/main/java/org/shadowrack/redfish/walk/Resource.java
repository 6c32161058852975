package org.shadowrack.redfish.walk;

import java.util.Map;
import java.util.Set;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of the service.
 *
 * @param uri in one spelling
 * @param type without namespace and version, such as {@code Thermal}
 * @param via the property that led to it
 */
public record Resource(String uri, String type, String via, JsonNode json) {
    /** What a link leads to where the document does not say. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("Systems", "ComputerSystem"),
            Map.entry("ComputerSystems", "ComputerSystem"), Map.entry("Contains", "Chassis"),
            Map.entry("Managers", "Manager"), Map.entry("ManagedBy", "Manager"), Map.entry("Processors", "Processor"),
            Map.entry("Drives", "Drive"), Map.entry("EthernetInterfaces", "EthernetInterface"),
            Map.entry("NetworkInterfaces", "NetworkInterface"), Map.entry("NetworkAdapters", "NetworkAdapter"),
            Map.entry("Fans", "Fan"), Map.entry("Pumps", "Pump"), Map.entry("PowerSupplies", "PowerSupply"),
            Map.entry("Batteries", "Battery"), Map.entry("Outlets", "Outlet"), Map.entry("Mains", "Circuit"),
            Map.entry("Branches", "Circuit"), Map.entry("Feeders", "Circuit"), Map.entry("Subfeeds", "Circuit"),
            Map.entry("RackPDUs", "PowerDistribution"), Map.entry("FloorPDUs", "PowerDistribution"),
            Map.entry("PowerShelves", "PowerDistribution"), Map.entry("Switches", "Switch"),
            Map.entry("Sensors", "Sensor"), Map.entry("DataSourceUri", "Sensor"), Map.entry("CDUs", "CoolingUnit"));

    private static final Set<String> KEPT = Set.of("DateTime", "LogServices");

    /** The document at {@code uri}, reached through {@code via}. */
    public static Resource of(String uri, String via, JsonNode json) {
        return new Resource(uri, type(json, via), via, json);
    }

    private static String type(JsonNode json, String via) {
        String told = Json.text(json, "@odata.type");
        if (told.isEmpty()) {
            return json.has("Members") ? "Collection" : TYPES.getOrDefault(via, via);
        }
        String name = told.substring(told.lastIndexOf('.') + 1);
        return name.startsWith("#") ? name.substring(1) : name;
    }

    /** The same with only what is asked of it after a survey, since a fleet's documents do not fit into memory. */
    public Resource outline() {
        ObjectNode outline = JsonNodeFactory.instance.objectNode();
        for (String property : KEPT) {
            if (json.has(property)) {
                outline.set(property, json.path(property));
            }
        }
        return new Resource(uri, type, via, outline);
    }

    /** Whether it lists members. */
    public boolean collection() {
        return type.endsWith("Collection") || json.path("Members").isContainer();
    }
}
