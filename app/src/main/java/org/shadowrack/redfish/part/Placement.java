package org.shadowrack.redfish.part;

import java.util.List;
import java.util.Optional;
import org.shadowrack.model.site.Position;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.databind.JsonNode;

/** Reads where a resource stands: Location.Placement, or the older Location.Info with its InfoFormat. */
final class Placement {
    private static final double UNIT_MILLIMETRES = 44.45;

    private Placement() {}

    static Optional<Position> of(JsonNode resource) {
        JsonNode location = resource.path("Location");
        JsonNode placement = location.path("Placement");
        String rack = Json.text(placement, "Rack").strip();
        if (!rack.isEmpty()) {
            JsonNode offset = placement.path("RackOffset");
            int unit = offset.isNumber() ? Math.max(0, (int) offset.doubleValue()) : 0;
            return Optional.of(new Position(rack, unit, height(resource), null, null));
        }
        return fromInfo(location, height(resource));
    }

    private static int height(JsonNode resource) {
        JsonNode millimetres = resource.path("HeightMm");
        return millimetres.isNumber()
                ? (int) Math.clamp(Math.round(millimetres.doubleValue() / UNIT_MILLIMETRES), 1, 60)
                : 1;
    }

    /** Such as {@code Berlin;2;A;R07;12} in the format {@code DataCenter;RoomName;Aisle;RackName;RackSlot}. */
    private static Optional<Position> fromInfo(JsonNode location, int height) {
        List<String> names = List.of(Json.text(location, "InfoFormat").split(";", -1));
        List<String> values = List.of(Json.text(location, "Info").split(";", -1));
        String rack = named("RackName", names, values);
        String slot = named("RackSlot", names, values);
        int unit = slot.matches("\\d{1,2}") ? Integer.parseInt(slot) : 0;
        return rack.isEmpty() ? Optional.empty() : Optional.of(new Position(rack, unit, height, null, null));
    }

    private static String named(String name, List<String> names, List<String> values) {
        int index = names.indexOf(name);
        return index >= 0 && index < values.size() ? values.get(index).strip() : "";
    }
}
