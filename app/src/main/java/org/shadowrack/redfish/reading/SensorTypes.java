package org.shadowrack.redfish.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a sensor measures: by its ReadingType, its unit, and, where the standard leaves it open, its name. */
final class SensorTypes {
    /** The metric and the unit that the standard gives to a ReadingType. */
    record Kind(String metric, String unit) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(kind("Temperature", "temperature", "Cel"),
            kind("Humidity", "humidity", "%"), kind("Power", "power", "W"), kind("EnergykWh", "energy", "kW.h"),
            kind("EnergyWh", "energy", "W.h"), kind("EnergyJoules", "energy", "J"), kind("ChargeAh", "charge", "A.h"),
            kind("Voltage", "voltage", "V"), kind("Current", "current", "A"), kind("Frequency", "frequency", "Hz"),
            kind("Pressure", "pressure", "Pa"), kind("PressurekPa", "pressure", "kPa"),
            kind("PressurePa", "pressure", "Pa"), kind("LiquidLevel", "liquid_level", "cm"),
            kind("Rotational", "fan_speed", "RPM"), kind("AirFlow", "air_flow", "[cft_i]/min"),
            kind("AirFlowCMM", "air_flow", "m3/min"), kind("LiquidFlow", "liquid_flow", "L/s"),
            kind("LiquidFlowLPM", "liquid_flow", "L/min"), kind("Barometric", "barometric_pressure", "mm[Hg]"),
            kind("Altitude", "altitude", "m"), kind("Percent", "percent", "%"),
            kind("AbsoluteHumidity", "absolute_humidity", "g/m3"), kind("Heat", "heat", "kW"),
            kind("LinearVelocity", "velocity", "m/s"), kind("LinearAcceleration", "acceleration", "m/s2"),
            kind("Valve", "valve", "%"));
    private static final Map<String, String> BY_UNIT = Map.ofEntries(Map.entry("Cel", "temperature"),
            Map.entry("RPM", "fan_speed"), Map.entry("{rev}/min", "fan_speed"), Map.entry("V", "voltage"),
            Map.entry("mV", "voltage"), Map.entry("A", "current"), Map.entry("W", "power"),
            Map.entry("kW.h", "energy"), Map.entry("J", "energy"), Map.entry("Hz", "frequency"),
            Map.entry("mm/s", "vibration"), Map.entry("%", "percent"));
    private static final Set<String> WORDS = Set.of("vibration", "ripple", "utilization", "humidity");

    private SensorTypes() {}

    private static Map.Entry<String, Kind> kind(String type, String metric, String unit) {
        return Map.entry(type, new Kind(metric, unit));
    }

    /** What the sensor measures; empty arguments where it does not say. */
    static Kind of(String readingType, String readingUnits, String name) {
        Kind known = KINDS.getOrDefault(readingType, new Kind("reading", "1"));
        String unit = readingUnits.isEmpty() ? known.unit() : readingUnits.equals("{rev}/min") ? "RPM" : readingUnits;
        String words = MetricNames.words(name);
        for (String word : WORDS) {
            if (words.contains(word)) {
                return new Kind(word, unit);
            }
        }
        String metric = known.metric().equals("reading") ? BY_UNIT.getOrDefault(unit, "reading") : known.metric();
        return new Kind(metric.equals("percent")
                ? percent(words)
                : metric.equals("velocity") && unit.equals("mm/s")
                        ? "vibration"
                        : metric,
                unit);
    }

    private static String percent(String words) {
        if (words.contains("fan") || words.contains("speed")) {
            return "fan_speed";
        }
        boolean load = words.contains("usage") || words.contains("util") || words.contains("load");
        return load ? "utilization" : words.toLowerCase(Locale.ROOT).contains("charge") ? "charge" : "percent";
    }
}
