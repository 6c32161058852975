package org.shadowrack.history.codec.column;

import org.jspecify.annotations.Nullable;

/**
 * Doubles that are short decimals, as sensors give them, or a rounding away from one, as programs make of them
 * (46.141999999999996), kept as whole numbers of a power of ten and the distances from these decimals in representable
 * doubles. Every value comes back to the bit.
 *
 * @param digits after the point
 * @param numbers the values at that many digits
 * @param distances of each value from its number's decimal; empty where there are none
 */
record Decimals(int digits, long[] numbers, long[] distances) {
    private static final int MOST_DIGITS = 12;
    /** So many doubles away a decimal is still taken as what was meant. */
    private static final long FARTHEST = 64;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    // Up to here every whole number is a double.
    private static final double LARGEST = 1L << 53;

    /** Whether a chunk may claim so many digits. */
    static boolean known(int digits) {
        return digits <= MOST_DIGITS;
    }

    /** The values at the fewest digits at which all are near a decimal; null where they never are. */
    static @Nullable Decimals of(double[] values) {
        int digits = 0;
        long[] numbers = new long[values.length];
        long[] distances = new long[values.length];
        int near = near(values, digits, numbers, distances);
        while (near < values.length) {
            // The one that failed tells where to go on; then all are asked again.
            do {
                if (++digits > MOST_DIGITS) {
                    return null;
                }
            } while (!near(values[near], digits));
            near = near(values, digits, numbers, distances);
        }
        return new Decimals(digits, numbers, any(distances) ? distances : new long[0]);
    }

    /** Fills in numbers and distances up to the first value that is not near a decimal, and answers its place. */
    private static int near(double[] values, int digits, long[] numbers, long[] distances) {
        double power = POWERS[digits];
        for (int i = 0; i < values.length; i++) {
            double scaled = Math.rint(values[i] * power);
            // By bits: minus zero and not-a-number are far from every decimal.
            long distance = Double.doubleToRawLongBits(values[i]) - Double.doubleToRawLongBits((long) scaled / power);
            if (!(Math.abs(scaled) <= LARGEST) || distance > FARTHEST || distance < -FARTHEST) {
                return i;
            }
            numbers[i] = (long) scaled;
            distances[i] = distance;
        }
        return values.length;
    }

    private static boolean near(double value, int digits) {
        return near(new double[]{value}, digits, new long[1], new long[1]) == 1;
    }

    private static boolean any(long[] distances) {
        long any = 0;
        for (long distance : distances) {
            any |= distance;
        }
        return any != 0;
    }

    /** Fills {@code values} with what they were. */
    void restore(double[] values) {
        double power = POWERS[digits];
        for (int i = 0; i < values.length; i++) {
            double decimal = numbers[i] / power;
            values[i] = distances.length == 0
                    ? decimal
                    : Double.longBitsToDouble(Double.doubleToRawLongBits(decimal) + distances[i]);
        }
    }
}
