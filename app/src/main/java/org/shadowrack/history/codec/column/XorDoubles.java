package org.shadowrack.history.codec.column;

/**
 * Doubles as the exclusive or with the one before, of which only the meaningful bits are kept (Pelkonen et al., as in
 * {@link Integers}, 4.1.2). For values that are not short decimals.
 */
final class XorDoubles {
    private static final int LEADING_BITS = 5;
    private static final int MOST_LEADING = (1 << LEADING_BITS) - 1;
    private static final int LENGTH_BITS = 6;

    private XorDoubles() {}

    static void write(BitWriter out, double[] values) {
        long last = 0;
        int leading = Long.SIZE;
        int trailing = 0;
        for (double value : values) {
            long bits = Double.doubleToRawLongBits(value);
            long xor = bits ^ last;
            last = bits;
            if (xor == 0) {
                out.write(0, 1);
                continue;
            }
            int ahead = Math.min(MOST_LEADING, Long.numberOfLeadingZeros(xor));
            int behind = Long.numberOfTrailingZeros(xor);
            if (leading < Long.SIZE && ahead >= leading && behind >= trailing) {
                out.write(0b10, 2);
            } else {
                leading = ahead;
                trailing = behind;
                // A length of 64 does not fit six bits and is written as 0, which can't occur.
                int length = (Long.SIZE - leading - trailing) & (Long.SIZE - 1);
                out.write((0b11L << LEADING_BITS | leading) << LENGTH_BITS | length, 2 + LEADING_BITS + LENGTH_BITS);
            }
            out.write(xor >>> trailing, Long.SIZE - leading - trailing);
        }
    }

    static void read(BitReader in, double[] values) {
        long last = 0;
        int leading = 0;
        int trailing = 0;
        for (int i = 0; i < values.length; i++) {
            if (in.bit()) {
                if (in.bit()) {
                    leading = (int) in.read(LEADING_BITS);
                    int length = (int) in.read(LENGTH_BITS);
                    trailing = Long.SIZE - leading - (length == 0 ? Long.SIZE : length);
                }
                last ^= meaningful(in, leading, trailing);
            }
            values[i] = Double.longBitsToDouble(last);
        }
    }

    private static long meaningful(BitReader in, int leading, int trailing) {
        if (trailing < 0) {
            throw new IllegalArgumentException("a chunk of readings is damaged");
        }
        return in.read(Long.SIZE - leading - trailing) << trailing;
    }
}
