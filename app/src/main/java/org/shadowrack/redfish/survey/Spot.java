package org.shadowrack.redfish.survey;

import org.shadowrack.model.site.ComponentId;
import org.shadowrack.redfish.reading.Measurement;

/**
 * A number, where it was found, and whose it is.
 *
 * @param resource URI of the document
 */
record Spot(String resource, Measurement measurement, ComponentId component, String metric) {
    /** Names the place: the document's URI with the JSON pointer as fragment, as metric reports name it too. */
    String key() {
        return resource + "#" + measurement.pointer();
    }

    Spot of(ComponentId owner, String otherMetric) {
        return new Spot(resource, measurement, owner, otherMetric);
    }
}
