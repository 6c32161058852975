package org.shadowrack.history.codec;

/**
 * Readings of one series; the arrays are the holder's, equally long.
 *
 * @param epochMillis instants
 * @param values values at them
 */
public record Run(long[] epochMillis, double[] values) {
    /** Without readings. */
    public static final Run EMPTY = new Run(new long[0], new double[0]);

    public Run {
        if (epochMillis.length != values.length) {
            throw new IllegalArgumentException(epochMillis.length + " instants, " + values.length + " values");
        }
    }

    /** How many. */
    public int size() {
        return values.length;
    }

    /** Those from {@code start} to before {@code end}, as positions. */
    public Run slice(int start, int end) {
        return new Run(java.util.Arrays.copyOfRange(epochMillis, start, end),
                java.util.Arrays.copyOfRange(values, start, end));
    }
}
