package org.shadowrack.ui.fleet;

import org.shadowrack.model.telemetry.Observation.Reading;

/** What the rack elevations show. */
public enum Overlay {
    RISK, TEMPERATURE, POWER, LOAD, COVERAGE;

    /** Whether this overlay shows the reading. */
    boolean shows(Reading reading) {
        return switch (this) {
            case TEMPERATURE -> reading.unit().equals("Cel");
            case POWER -> reading.unit().equals("W");
            case LOAD -> reading.unit().equals("%") && reading.metric().contains("util");
            case RISK, COVERAGE -> false;
        };
    }

    /**
     * How far along its own scale a value is, 0 to 1: temperatures from 20 to 100 °C, power up to 1 kW, load up to 100 %.
     */
    public double share(double value) {
        double share = switch (this) {
            case TEMPERATURE -> (value - 20) / 80;
            case POWER -> value / 1000;
            case LOAD -> value / 100;
            case RISK, COVERAGE -> value;
        };
        return Math.clamp(share, 0, 1);
    }

    /** From which share on a value is abnormal, and coloured. */
    public double abnormalFrom() {
        return switch (this) {
            case TEMPERATURE -> 0.82;
            case LOAD -> 0.92;
            case POWER -> 0.95;
            case RISK, COVERAGE -> 0.6;
        };
    }
}
