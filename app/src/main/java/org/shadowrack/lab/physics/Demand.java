package org.shadowrack.lab.physics;

/**
 * How much of a primary host a workload asks for, by the hour and the day of the week (UTC).
 *
 * @param base     at any time, as a share of a primary host
 * @param daily    more at the peak hour
 * @param peakHour the hour of the peak, 0 to 24
 * @param weekend  what is left of the daily part on Saturday and Sunday; above 1 for what is used at leisure
 * @param batch    more during the nightly batch, 01:00 to 03:00
 */
public record Demand(double base, double daily, double peakHour, double weekend, double batch) {

    private static final double DAY = 86_400;

    /**
     * The demand at a moment, 0 to about 1.
     *
     * @param second seconds since the epoch
     * @param stream the workload's stream, for what no calendar explains
     */
    public double at(long second, long stream) {
        double days = second / DAY;
        double hour = (days - Math.floor(days)) * 24;
        double restless = 0.06 * Noise.smooth(stream, days * 4) + 0.015 * Noise.gaussian(stream, second);
        return Math.max(0, base + daily * swing(hour) * week(days) + nightly(hour) + restless);
    }

    private double swing(double hour) {
        double apart = Math.abs(hour - peakHour);
        double distance = Math.min(apart, 24 - apart) / 5;
        return Math.exp(-distance * distance);
    }

    private double week(double days) {
        // Day 0 of the epoch was a Thursday.
        long weekday = Math.floorMod((long) Math.floor(days) + 3, 7L);
        return weekday >= 5 ? weekend : 1;
    }

    private double nightly(double hour) {
        return hour >= 1 && hour < 3 ? batch : 0;
    }
}
