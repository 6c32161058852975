package org.shadowrack.lab.wear;

import org.shadowrack.lab.estate.PartKind;

/**
 * A Weibull law of life, H(a) = (a/scale)^shape, in which age runs faster under stress (the accelerated failure time
 * model). Scales are shortened some tenfold and more against the field, so that a lab has something to show.
 *
 * @param shape     above 1: wear-out
 * @param scaleDays characteristic life at a stress of 1, in days
 */
record LifeModel(double shape, double scaleDays) {

    private static final double DAY = 86_400;

    static LifeModel of(PartKind kind) {
        return switch (kind) {
            case FAN -> new LifeModel(2.2, 325);
            case POWER_SUPPLY -> new LifeModel(1.7, 240);
            case DRIVE -> new LifeModel(1.4, 285);
            case DIMM -> new LifeModel(1.15, 600);
            case PROCESSOR -> new LifeModel(1.3, 1000);
        };
    }

    /** The age in seconds of stress at a fraction of the characteristic life. */
    double age(double fraction) {
        return fraction * scaleDays * DAY;
    }

    /** The cumulative hazard up to an age in seconds. */
    double cumulativeHazard(double age) {
        return Math.pow(age / (scaleDays * DAY), shape);
    }
}
