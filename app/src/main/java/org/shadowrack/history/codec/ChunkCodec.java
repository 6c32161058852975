package org.shadowrack.history.codec;

import org.shadowrack.history.codec.column.BitReader;
import org.shadowrack.history.codec.column.BitWriter;
import org.shadowrack.history.codec.column.Column;
import org.shadowrack.history.codec.column.Integers;

/**
 * Turns a run of readings into bytes and back, to the bit: the format, the count, the instants, the values. Stateless.
 */
public final class ChunkCodec {
    /** The most readings of a chunk. */
    public static final int LARGEST = 1024;
    private static final int FORMAT = 2;
    private static final int FORMAT_BITS = 4;
    private static final int COUNT_BITS = 12;

    private ChunkCodec() {}

    /** The bytes of a run of at most {@link #LARGEST}. */
    public static byte[] encode(Run run) {
        if (run.size() > LARGEST) {
            throw new IllegalArgumentException("a chunk holds at most " + LARGEST + " readings, not " + run.size());
        }
        BitWriter out = new BitWriter(32 + run.size() * 4);
        out.write(FORMAT, FORMAT_BITS);
        out.write(run.size(), COUNT_BITS);
        if (run.size() > 0) {
            Integers.of(run.epochMillis()).writeTo(out);
            Column.write(out, run.values());
        }
        return out.finish();
    }

    /** How many readings are in the bytes of a chunk. */
    public static int size(byte[] bytes) {
        return size(new BitReader(bytes));
    }

    /** The run in the bytes; an IllegalArgumentException where they are not what {@link #encode} gave. */
    public static Run decode(byte[] bytes) {
        BitReader in = new BitReader(bytes);
        int count = size(in);
        Run run = new Run(new long[count], new double[count]);
        if (count > 0) {
            Integers.read(in, run.epochMillis());
            Column.read(in, run.values());
        }
        return run;
    }

    private static int size(BitReader in) {
        if (in.read(FORMAT_BITS) != FORMAT) {
            throw new IllegalArgumentException("a chunk of readings has an unknown format");
        }
        int count = (int) in.read(COUNT_BITS);
        if (count > LARGEST) {
            throw new IllegalArgumentException("a chunk of readings claims " + count);
        }
        return count;
    }
}
