package org.shadowrack.history.codec.column;

/**
 * Whole numbers as differences: from the smallest (order 0, for noise), from the one before (1), or of these differences
 * (2, for instants, which come at nearly even intervals; Pelkonen et al., "Gorilla: a fast, scalable, in-memory time
 * series database", VLDB 2015, 4.1.1). The order is the one that takes fewest bits; a difference is written as its bit
 * length and its bits. Arithmetic wraps, so that any numbers come back.
 */
public final class Integers {
    private static final int ORDERS = 3;
    private static final int ORDER_BITS = 2;
    private static final int LENGTH_BITS = 7;

    private final int order;
    private final long base;
    private final long[] differences;
    private final BitLengths lengths;
    private final long bits;

    private Integers(int order, long base, long[] differences, int[] frequencies) {
        this.order = order;
        this.base = base;
        this.differences = differences;
        this.lengths = BitLengths.of(frequencies);
        this.bits = ORDER_BITS + LENGTH_BITS + length(zigzag(base)) + lengths.bits(frequencies);
    }

    /** How {@code numbers}, at least one, are best written. */
    public static Integers of(long[] numbers) {
        long smallest = smallest(numbers);
        long[] bits = new long[ORDERS];
        long last = numbers[0];
        long lastStep = 0;
        for (long number : numbers) {
            long step = number - last;
            bits[0] += length(number - smallest);
            bits[1] += length(zigzag(step));
            bits[2] += length(zigzag(step - lastStep));
            last = number;
            lastStep = step;
        }
        int best = bits[0] <= bits[1] && bits[0] <= bits[2] ? 0 : bits[1] <= bits[2] ? 1 : 2;
        return of(numbers, best, best == 0 ? smallest : numbers[0]);
    }

    private static Integers of(long[] numbers, int order, long base) {
        long[] differences = differences(numbers, order, base);
        int[] frequencies = new int[Long.SIZE + 1];
        for (long difference : differences) {
            frequencies[length(difference)]++;
        }
        return new Integers(order, base, differences, frequencies);
    }

    private static int length(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    private static long smallest(long[] numbers) {
        long smallest = numbers[0];
        for (long number : numbers) {
            smallest = Math.min(smallest, number);
        }
        return smallest;
    }

    private static long[] differences(long[] numbers, int order, long base) {
        long[] differences = new long[numbers.length];
        long last = base;
        long lastStep = 0;
        for (int i = 0; i < numbers.length; i++) {
            long step = numbers[i] - last;
            differences[i] = order == 0 ? step : zigzag(step - lastStep);
            last = order == 0 ? base : numbers[i];
            lastStep = order == 2 ? step : 0;
        }
        return differences;
    }

    private static long zigzag(long difference) {
        return (difference << 1) ^ (difference >> 63);
    }

    private static long unzigzag(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /** How many bits it takes. */
    long bits() {
        return bits;
    }

    /** Writes them. */
    public void writeTo(BitWriter out) {
        out.write(order, ORDER_BITS);
        long first = zigzag(base);
        out.write(length(first), LENGTH_BITS);
        if (first != 0) {
            out.write(first, length(first));
        }
        lengths.writeTo(out);
        for (long difference : differences) {
            lengths.write(out, difference);
        }
    }

    /** Fills {@code numbers}, at least one. */
    public static void read(BitReader in, long[] numbers) {
        int order = (int) in.read(ORDER_BITS);
        int length = (int) in.read(LENGTH_BITS);
        if (order >= ORDERS || length > Long.SIZE) {
            throw new IllegalArgumentException("a chunk of readings is damaged");
        }
        long base = length == 0 ? 0 : unzigzag(in.read(length));
        BitLengths.Reader lengths = BitLengths.readFrom(in).reader();
        long last = base;
        long lastStep = 0;
        for (int i = 0; i < numbers.length; i++) {
            long difference = lengths.next(in);
            long step = order == 0 ? difference : unzigzag(difference) + lastStep;
            numbers[i] = last + step;
            last = order == 0 ? base : numbers[i];
            lastStep = order == 2 ? step : 0;
        }
    }
}
