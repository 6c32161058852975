package org.shadowrack.lab.plane;

/**
 * A host that workloads may run on.
 *
 * @param name   for example {@code r01-u03}
 * @param rack   the rack's name, for example {@code R01}
 * @param shadow true when it belongs to the shadow estate
 * @param slots  how many workload slots it offers
 * @param scale  its capacity against a primary host's, 0 to 1
 */
public record HostDeclaration(String name, String rack, boolean shadow, int slots, double scale) {}
