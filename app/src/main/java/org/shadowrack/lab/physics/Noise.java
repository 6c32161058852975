package org.shadowrack.lab.physics;

/**
 * Repeatable randomness: each number is a function of a stream and a position, so that it doesn't depend on the order
 * in which things are computed. The mixing function is the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Noise {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Noise() {}

    /**
     * A stream of its own for everything that has a name.
     *
     * @param seed the lab's seed
     * @param name unique within the lab
     */
    public static long stream(long seed, String name) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash * 31 + name.charAt(i));
        }
        return hash;
    }

    /** Evenly distributed in [0, 1). */
    public static double uniform(long stream, long at) {
        return (mix(stream + at * GOLDEN) >>> 11) * UNIT;
    }

    /** Evenly distributed in [low, high). */
    public static double between(double low, double high, long stream, long at) {
        return low + (high - low) * uniform(stream, at);
    }

    /** Distributed in [low, high) so that the logarithm is even; both above zero. */
    public static double logBetween(double low, double high, long stream, long at) {
        return low * Math.pow(high / low, uniform(stream, at));
    }

    /** Exponential with mean 1. */
    public static double exponential(long stream, long at) {
        return -Math.log1p(-uniform(stream, at));
    }

    /** Nearly normal with mean 0 and deviation 1: four uniform numbers out of one hash, hence within ±3.47. */
    public static double gaussian(long stream, long at) {
        long bits = mix(stream + at * GOLDEN);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 65535.0 - 2) * 1.7320508075688772;
    }

    /** A smooth curve in [-1, 1] through one random value at each whole position. */
    public static double smooth(long stream, double position) {
        long left = (long) Math.floor(position);
        double part = position - left;
        double weight = part * part * (3 - 2 * part);
        double from = uniform(stream, left);
        return 2 * (from + (uniform(stream, left + 1) - from) * weight) - 1;
    }

    /** A Poisson count; above a mean of 30 the normal approximation, which is good enough for error counters. */
    public static int poisson(double mean, long stream, long at) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian(stream, at)));
        }
        return inversePoisson(mean, uniform(stream, at));
    }

    private static int inversePoisson(double mean, double level) {
        double term = Math.exp(-mean);
        double sum = term;
        int count = 0;
        while (sum < level && count < 200) {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }

    private static long mix(long value) {
        long first = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }
}
