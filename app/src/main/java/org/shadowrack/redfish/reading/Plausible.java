package org.shadowrack.redfish.reading;

/** The widest range that a value of a unit can have in a data centre; outside it the sensor or the service is wrong. */
final class Plausible {
    private Plausible() {}

    /** Whether {@code value} is finite and possible in {@code unit}. */
    static boolean in(String unit, double value) {
        return Double.isFinite(value) && switch (unit) {
            // margins to a limit are told as negative temperatures
            case "Cel" -> value >= -150 && value <= 400;
            case "%" -> value >= -0.001 && value <= 1000;
            case "RPM" -> value >= 0 && value <= 500_000;
            case "V", "A" -> Math.abs(value) <= 1e6;
            case "W", "VA", "var" -> Math.abs(value) <= 1e9;
            default -> Math.abs(value) <= 1e18;
        };
    }
}
