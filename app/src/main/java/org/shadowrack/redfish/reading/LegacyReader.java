package org.shadowrack.redfish.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the older Thermal and Power resources, whose sensors are members of arrays. */
final class LegacyReader {
    private record Property(String name, String metric, String unit) {}

    private static final List<Property> SUPPLY = List.of(new Property("LineInputVoltage", "input_voltage", "V"),
            new Property("PowerInputWatts", "input_power", "W"), new Property("PowerOutputWatts", "output_power", "W"),
            new Property("EfficiencyPercent", "efficiency", "%"));
    private static final List<Property> CONTROL = List.of(new Property("PowerConsumedWatts", "power", "W"),
            new Property("PowerRequestedWatts", "power_requested", "W"),
            new Property("PowerAllocatedWatts", "power_allocated", "W"),
            new Property("PowerAvailableWatts", "power_available", "W"));
    private static final List<Property> STATISTICS = List.of(
            new Property("AverageConsumedWatts", "power_average", "W"),
            new Property("MinConsumedWatts", "power_min", "W"), new Property("MaxConsumedWatts", "power_max", "W"));

    private final Findings findings;

    LegacyReader(Findings findings) {
        this.findings = findings;
    }

    void read(JsonNode document) {
        members(document, "Temperatures", this::temperature);
        members(document, "Fans", this::fan);
        members(document, "Voltages", (member, owner) -> sensor(member, owner, "ReadingVolts", "voltage", "V"));
        members(document, "PowerSupplies", this::supply);
        members(document, "PowerControl", this::control);
    }

    private interface MemberReader {
        void read(JsonNode member, String owner);
    }

    private void members(JsonNode document, String array, MemberReader reader) {
        JsonNode list = document.path(array);
        if (list.isValueNode() && !list.isNull() && !list.isMissingNode()) {
            findings.flaw("/" + array, "not a list");
        } else if (list.isObject()) {
            findings.flaw("/" + array, "a single object where a list belongs; it is read as a list of one");
        }
        for (Json.Member member : Json.members(list)) {
            String owner = "/" + array + member.pointer();
            if (!member.json().isObject()) {
                findings.flaw(owner, "not an object");
            } else if (!Json.state(member.json()).equalsIgnoreCase("Absent")) {
                reader.read(member.json(), owner);
            }
        }
    }

    private void temperature(JsonNode member, String owner) {
        sensor(member, owner, member.has("ReadingCelsius") || !member.has("CurrentReading")
                ? "ReadingCelsius"
                : "CurrentReading", "temperature", "Cel");
    }

    private void sensor(JsonNode member, String owner, String property, String metric, String unit) {
        judge(member, owner, "/" + property, metric, unit, label(member), enabled(member),
                UpperThresholds.ofMember(member));
    }

    private void fan(JsonNode member, String owner) {
        String property = member.has("Reading") || !member.has("CurrentReading") ? "Reading" : "CurrentReading";
        String units = Json.firstText(member, "ReadingUnits", "Units");
        String unit = units.equalsIgnoreCase("Percent") ? "%" : units.isEmpty() ? "1" : units;
        judge(member, owner, "/" + property, "fan_speed", unit, "legacy", enabled(member),
                UpperThresholds.ofMember(member));
    }

    private void supply(JsonNode member, String owner) {
        SUPPLY.forEach(property -> offered(member, owner, "", property, "legacy"));
        boolean told = member.path("PowerOutputWatts").isNumber();
        offered(member, owner, "", new Property("LastPowerOutputWatts", told ? "last_output_power" : "output_power",
                "W"), "legacy");
    }

    private void control(JsonNode member, String owner) {
        CONTROL.forEach(property -> offered(member, owner, "", property, label(member)));
        STATISTICS.forEach(property -> offered(member, owner, "/PowerMetrics", property, label(member)));
    }

    /** A property that a service need not have; null then means that it has none. */
    private void offered(JsonNode member, String owner, String under, Property property, String label) {
        judge(member, owner, under + "/" + property.name(), property.metric(), property.unit(), label, false, null);
    }

    private void judge(JsonNode member, String owner, String pointer, String metric, String unit, String label,
            boolean expected, @Nullable Double limit) {
        findings.judge(member.at(pointer), expected, new Measurement(owner + pointer, owner, metric, unit, label,
                Rank.LEGACY, 0, null, Json.links(member.path("RelatedItem")), null, limit));
    }

    private static String label(JsonNode member) {
        return Json.firstText(member, "Name", "FanName", "MemberId");
    }

    private static boolean enabled(JsonNode member) {
        return Json.state(member).equalsIgnoreCase("Enabled");
    }
}
