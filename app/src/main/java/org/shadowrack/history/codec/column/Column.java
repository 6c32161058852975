package org.shadowrack.history.codec.column;

/** A column of doubles: as {@link Decimals} where all are, else by {@link XorDoubles}. Stateless. */
public final class Column {
    private static final int KEPT_BITS = 4;
    private static final int XOR = 15;

    private Column() {}

    /** Writes {@code values}, at least one. */
    public static void write(BitWriter out, double[] values) {
        Decimals decimals = Decimals.of(values);
        if (decimals == null) {
            out.write(XOR, KEPT_BITS);
            XorDoubles.write(out, values);
            return;
        }
        out.write(decimals.digits(), KEPT_BITS);
        Numbers.write(out, decimals.numbers());
        boolean exact = decimals.distances().length == 0;
        out.write(exact ? 0 : 1, 1);
        if (!exact) {
            Integers.of(decimals.distances()).writeTo(out);
        }
    }

    /** Fills {@code values}, at least one. */
    public static void read(BitReader in, double[] values) {
        int kept = (int) in.read(KEPT_BITS);
        if (kept == XOR) {
            XorDoubles.read(in, values);
            return;
        }
        if (!Decimals.known(kept)) {
            throw new IllegalArgumentException("a chunk of readings keeps its values in an unknown way");
        }
        long[] numbers = new long[values.length];
        Numbers.read(in, numbers);
        long[] distances = new long[in.bit() ? values.length : 0];
        if (distances.length > 0) {
            Integers.read(in, distances);
        }
        new Decimals(kept, numbers, distances).restore(values);
    }
}
