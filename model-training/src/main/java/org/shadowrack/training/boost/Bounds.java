package org.shadowrack.training.boost;

/**
 * What a node's step may be, so that the score never falls where a feature that must not lower it rises.
 *
 * @param low  least step
 * @param high greatest step
 */
record Bounds(double low, double high) {

    static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    double clamp(double step) {
        return Math.clamp(step, low, high);
    }

    /** For the child of lower values, when the children's steps must rise. */
    Bounds below(double middle) {
        return new Bounds(low, Math.clamp(middle, low, high));
    }

    /** For the child of higher values, when the children's steps must rise. */
    Bounds above(double middle) {
        return new Bounds(Math.clamp(middle, low, high), high);
    }
}
