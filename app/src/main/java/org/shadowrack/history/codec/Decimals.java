package org.shadowrack.history.codec;

import org.jspecify.annotations.Nullable;

/**
 * Doubles that are short decimals, as sensors give them, kept as whole numbers of a power of ten. Only where every single
 * value comes back to the bit.
 */
final class Decimals {
    static final int MOST_DIGITS = 6;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    // Up to here every whole number is a double.
    private static final double LARGEST = 1L << 53;

    private Decimals() {}

    /** The whole numbers at {@code digits} digits after the point; null where a value does not come back. */
    static long @Nullable [] scaled(double[] values, int digits) {
        long[] numbers = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            double scaled = Math.rint(values[i] * POWERS[digits]);
            if (!(Math.abs(scaled) <= LARGEST) || differs((long) scaled / POWERS[digits], values[i])) {
                return null;
            }
            numbers[i] = (long) scaled;
        }
        return numbers;
    }

    // By bits: minus zero and not-a-number must come back too, or go the other way.
    private static boolean differs(double restored, double value) {
        return Double.doubleToRawLongBits(restored) != Double.doubleToRawLongBits(value);
    }

    static void restore(long[] numbers, int digits, double[] values) {
        for (int i = 0; i < numbers.length; i++) {
            values[i] = numbers[i] / POWERS[digits];
        }
    }
}
