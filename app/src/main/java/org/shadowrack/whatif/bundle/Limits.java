package org.shadowrack.whatif.bundle;

/**
 * How much of a bundle is unpacked before it is refused.
 *
 * @param files in it
 * @param bytes unpacked, all together
 */
record Limits(int files, long bytes) {
    /** A year of a fleet's history fits many times. */
    static final Limits USUAL = new Limits(10_000, 64L << 30);
}
