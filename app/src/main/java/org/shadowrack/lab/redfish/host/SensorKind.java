package org.shadowrack.lab.redfish.host;

import java.util.Optional;

/**
 * What a sensor measures.
 *
 * @param readingType of the schema
 * @param units       in UCUM
 * @param context     of the schema
 * @param thresholds  where a person would begin to worry
 */
record SensorKind(String readingType, String units, String context, Optional<Limits> thresholds) {

    /** Two upper limits. */
    record Limits(double caution, double critical) {}

    static SensorKind of(String id) {
        if (id.equals("CPUUtilization")) {
            return new SensorKind("Percent", "%", "CPU", Optional.empty());
        }
        if (id.endsWith("Vibration")) {
            // Vibration severity is a velocity (ISO 20816).
            return new SensorKind("LinearVelocity", "mm/s", "Fan", limits(7, 9));
        }
        if (id.endsWith("Ripple")) {
            return new SensorKind("Voltage", "mV", "PowerSupply", limits(100, 120));
        }
        return temperature(id);
    }

    private static SensorKind temperature(String id) {
        if (id.startsWith("CPU")) {
            return celsius("CPU", limits(88, 96));
        }
        if (id.startsWith("Drive")) {
            return celsius("StorageDevice", limits(60, 70));
        }
        return id.equals("Inlet") ? celsius("Intake", limits(38, 42)) : celsius("Exhaust", limits(65, 75));
    }

    private static SensorKind celsius(String context, Optional<Limits> limits) {
        return new SensorKind("Temperature", "Cel", context, limits);
    }

    private static Optional<Limits> limits(double caution, double critical) {
        return Optional.of(new Limits(caution, critical));
    }
}
