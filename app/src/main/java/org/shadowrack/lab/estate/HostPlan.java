package org.shadowrack.lab.estate;

/**
 * One server.
 *
 * @param index      its place in {@link Estate#hosts()}
 * @param name       the host's name, for example {@code r01-u03}
 * @param rack       the rack's name
 * @param unit       its rack unit, from 1
 * @param shadow     whether it belongs to the shadow estate
 * @param scale      its capacity against a primary server's, 0 to 1
 * @param background its share of load that no declared workload explains, 0 to 1
 * @param age        how old its first parts are at the start, against their characteristic life
 */
public record HostPlan(int index, String name, String rack, int unit, boolean shadow, double scale, double background,
        double age) {

    /** How many workload slots it offers at full scale. */
    public int slots() {
        return 4;
    }

    /** How many workload slots it can carry: what its scale leaves of those of a primary. */
    public double capacity() {
        return slots() * scale;
    }
}
