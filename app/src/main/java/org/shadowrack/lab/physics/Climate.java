package org.shadowrack.lab.physics;

/**
 * The air that reaches the servers. Cooling holds its set point until the weather outside is too warm for it.
 *
 * @param stream the stream of the site's weather
 */
public record Climate(long stream) {

    private static final double DAY = 86_400;
    private static final double COOLING_LIMIT = 24;

    /**
     * The temperature outside, in °C: a year's and a day's wave, and weather that changes over three days.
     *
     * @param second seconds since the epoch
     */
    public double outdoor(double second) {
        double day = second / DAY;
        double year = Math.cos(2 * Math.PI * (day - 200) / 365.25);
        double hour = Math.cos(2 * Math.PI * (day - 15.0 / 24));
        return 11 + 9 * year + 4.5 * hour + 6 * Noise.smooth(stream, day / 3);
    }

    /**
     * The temperature at a server's inlet, in °C.
     *
     * @param outdoor   outside, in °C
     * @param setPoint  of the rack's cooling, in °C
     * @param unit      height in the rack, in rack units: warm air gathers above
     * @param rackLoad  the rack's mean utilisation, 0 to 1: some of its heat comes round again
     * @param extraHeat what failing cooling adds, in K
     */
    public double inlet(double outdoor, double setPoint, int unit, double rackLoad, double extraHeat) {
        double excess = Math.max(0, outdoor - COOLING_LIMIT);
        return setPoint + 0.45 * excess + 0.18 * unit + 2.2 * rackLoad + extraHeat;
    }
}
