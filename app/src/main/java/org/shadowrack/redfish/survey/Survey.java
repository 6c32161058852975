package org.shadowrack.redfish.survey;

import java.util.List;
import java.util.Map;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.vendor.OemReading;
import org.shadowrack.redfish.walk.Expansion;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a service after walking it.
 *
 * @param root the service root
 * @param vendor as people write it
 * @param product may be empty
 * @param components by URI
 * @param series by place: URI and JSON pointer
 * @param resources in outline, by URI
 * @param copies the places whose numbers repeat a sensor's: from the place to the sensor's own
 * @param readings the numbers seen on the way
 * @param problems what could not be used
 * @param expansion whether collections come with their members
 * @param power which documents go quiet when a host is off
 * @param oem what the vendor tells besides
 */
public record Survey(JsonNode root, String vendor, String product, ComponentMap components,
        Map<String, Series> series, Map<String, Resource> resources, Map<String, String> copies,
        List<Observation.Reading> readings, List<Observation.Malformed> problems, Expansion expansion,
        PowerDomains power, List<OemReading> oem) {
    /** The same for keeping: readings are of one moment. */
    public Survey withoutReadings() {
        return new Survey(root, vendor, product, components, series, resources, copies, List.of(), problems, expansion,
                power, oem);
    }
}
