package org.shadowrack.history.codec;

import java.util.Arrays;
import org.shadowrack.history.codec.column.BitReader;
import org.shadowrack.history.codec.column.BitWriter;
import org.shadowrack.history.codec.column.Column;
import org.shadowrack.history.codec.column.Integers;

/** Turns buckets into bytes and back, to the bit. Stateless. */
public final class BucketCodec {
    /** The most buckets of a row. */
    public static final int LARGEST = 512;
    private static final int FORMAT = 1;
    private static final int FORMAT_BITS = 4;
    private static final int COUNT_BITS = 12;

    private BucketCodec() {}

    /** The bytes of 1 to {@link #LARGEST} buckets of {@code step} milliseconds. */
    public static byte[] encode(Buckets buckets, long step) {
        if (buckets.size() == 0 || buckets.size() > LARGEST) {
            throw new IllegalArgumentException("a row holds 1 to " + LARGEST + " buckets, not " + buckets.size());
        }
        BitWriter out = new BitWriter(32 + buckets.size() * 8);
        out.write(FORMAT, FORMAT_BITS);
        out.write(buckets.size(), COUNT_BITS);
        Integers.of(Arrays.stream(buckets.starts()).map(start -> start / step).toArray()).writeTo(out);
        Integers.of(buckets.counts()).writeTo(out);
        Column.write(out, buckets.lowest());
        if (!single(buckets.counts())) {
            Column.write(out, buckets.highest());
            Column.write(out, buckets.sums());
        }
        return out.finish();
    }

    /** Of a single reading lowest, highest and sum are the same. */
    private static boolean single(long[] counts) {
        return Arrays.stream(counts).allMatch(count -> count == 1);
    }

    /** The buckets in the bytes; an IllegalArgumentException where they are not what {@link #encode} gave. */
    public static Buckets decode(byte[] bytes, long step) {
        BitReader in = new BitReader(bytes);
        if (in.read(FORMAT_BITS) != FORMAT) {
            throw new IllegalArgumentException("a chunk of readings has an unknown format");
        }
        int size = (int) in.read(COUNT_BITS);
        if (size == 0 || size > LARGEST) {
            throw new IllegalArgumentException("a chunk of readings claims " + size + " buckets");
        }
        long[] starts = new long[size];
        long[] counts = new long[size];
        Integers.read(in, starts);
        Integers.read(in, counts);
        double[] lowest = column(in, size);
        boolean single = single(counts);
        double[] highest = single ? lowest.clone() : column(in, size);
        double[] sums = single ? lowest.clone() : column(in, size);
        return new Buckets(Arrays.stream(starts).map(start -> start * step).toArray(), lowest, highest, sums, counts);
    }

    private static double[] column(BitReader in, int size) {
        double[] values = new double[size];
        Column.read(in, values);
        return values;
    }
}
