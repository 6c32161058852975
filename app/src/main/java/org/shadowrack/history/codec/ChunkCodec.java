package org.shadowrack.history.codec;

/**
 * Turns a run of readings into bytes and back, to the bit. The first byte is the format and how the values are kept; then
 * the count, the instants, the values. Stateless.
 */
public final class ChunkCodec {
    /** The most readings of a chunk. */
    public static final int LARGEST = 1024;
    private static final int FORMAT = 1;
    private static final int XOR = 15;

    private ChunkCodec() {}

    /** The bytes of a run of at most {@link #LARGEST}. */
    public static byte[] encode(Run run) {
        if (run.size() > LARGEST) {
            throw new IllegalArgumentException("a chunk holds at most " + LARGEST + " readings, not " + run.size());
        }
        BitWriter out = new BitWriter(16 + run.size() * 4);
        for (int digits = 0; digits <= Decimals.MOST_DIGITS; digits++) {
            long[] numbers = Decimals.scaled(run.values(), digits);
            if (numbers != null) {
                head(out, digits, run);
                Integers.write(out, numbers, 1);
                return out.finish();
            }
        }
        head(out, XOR, run);
        XorDoubles.write(out, run.values());
        return out.finish();
    }

    private static void head(BitWriter out, int kept, Run run) {
        out.write(FORMAT, 4);
        out.write(kept, 4);
        out.write(run.size(), 16);
        Integers.write(out, run.epochMillis(), 2);
    }

    /** The run in the bytes; an IllegalArgumentException where they are not what {@link #encode} gave. */
    public static Run decode(byte[] bytes) {
        BitReader in = new BitReader(bytes);
        if (in.read(4) != FORMAT) {
            throw new IllegalArgumentException("a chunk of readings has an unknown format");
        }
        int kept = (int) in.read(4);
        int count = (int) in.read(16);
        if (count > LARGEST) {
            throw new IllegalArgumentException("a chunk of readings claims " + count);
        }
        Run run = new Run(new long[count], new double[count]);
        Integers.read(in, run.epochMillis(), 2);
        values(in, kept, run.values());
        return run;
    }

    private static void values(BitReader in, int kept, double[] values) {
        if (kept == XOR) {
            XorDoubles.read(in, values);
            return;
        }
        if (kept > Decimals.MOST_DIGITS) {
            throw new IllegalArgumentException("a chunk of readings keeps its values in an unknown way");
        }
        long[] numbers = new long[values.length];
        Integers.read(in, numbers, 1);
        Decimals.restore(numbers, kept, values);
    }
}
