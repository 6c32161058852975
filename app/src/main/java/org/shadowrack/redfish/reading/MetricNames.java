package org.shadowrack.redfish.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names metrics after Redfish properties: lower case with underscores, without the unit. */
public final class MetricNames {
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+[0-9]*|[0-9]+");
    private static final Pattern UNIT = Pattern
            .compile("(?<=[a-z])(Celsius|Watts?|kWh|Joules|Percent|Amps|Volts|MHz|Hz|kPa|Pa|LPM|RPM|VA|VAR|Ah|Bytes)$");
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("Celsius", "Cel"),
            Map.entry("Watt", "W"), Map.entry("Watts", "W"), Map.entry("kWh", "kW.h"), Map.entry("Joules", "J"),
            Map.entry("Percent", "%"), Map.entry("Amps", "A"), Map.entry("Volts", "V"), Map.entry("Hz", "Hz"),
            Map.entry("MHz", "MHz"), Map.entry("kPa", "kPa"), Map.entry("Pa", "Pa"), Map.entry("LPM", "L/min"),
            Map.entry("RPM", "RPM"), Map.entry("VA", "VA"), Map.entry("VAR", "var"), Map.entry("Ah", "A.h"),
            Map.entry("Bytes", "By"));
    /** Where the property's own words would hide what it is. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("predicted_media_life_left", "media_life_left"), Map.entry("speed", "fan_speed"),
            Map.entry("consumed_power", "power"), Map.entry("power_consumed", "power"),
            Map.entry("poly_phase_voltage", "voltage"), Map.entry("poly_phase_current", "current"),
            Map.entry("poly_phase_power", "power"), Map.entry("poly_phase_energy", "energy"),
            Map.entry("temperature_readings", "temperature"), Map.entry("temperature_summary", "temperature"),
            Map.entry("fan_speeds", "fan_speed"), Map.entry("sensor_power", "power"),
            Map.entry("sensor_fan", "fan_speed"));

    private MetricNames() {}

    /** The unit that a property's name carries; {@code 1} where it carries none. */
    public static String unit(String property) {
        Matcher matcher = UNIT.matcher(property);
        if (matcher.find()) {
            return UNITS.getOrDefault(matcher.group(1), "1");
        }
        return property.endsWith("Voltage") ? "V" : "1";
    }

    /** The metric that a property measures. */
    public static String metric(String property) {
        String words = counted(words(UNIT.matcher(property).replaceFirst("")));
        return SPECIAL.getOrDefault(words, words);
    }

    /** {@code correctable_ecc_error_count} counts {@code correctable_ecc_errors}. */
    private static String counted(String words) {
        if (!words.endsWith("_count")) {
            return words;
        }
        String counted = words.substring(0, words.length() - "_count".length());
        return counted.endsWith("s") ? counted : counted + "s";
    }

    /** Any name as lower-case words with underscores, at most 60 characters. */
    public static String words(String name) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find() && out.length() < 60) {
            out.append(out.isEmpty() ? "" : "_").append(matcher.group().toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }
}
