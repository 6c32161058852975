package org.shadowrack.history.codec;

/**
 * Whole numbers as differences: of first order for values, of second order for instants, which come at nearly even
 * intervals (as in Pelkonen et al., "Gorilla: a fast, scalable, in-memory time series database", VLDB 2015, 4.1.1). A
 * difference takes 1, 6, 10, 16, 28 or 69 bits. Arithmetic wraps, so that any numbers come back.
 */
final class Integers {
    private static final int[] WIDTHS = {0, 4, 7, 12, 23, 64};

    private Integers() {}

    static void write(BitWriter out, long[] numbers, int order) {
        long last = 0;
        long lastStep = 0;
        for (int i = 0; i < numbers.length; i++) {
            long step = numbers[i] - last;
            writeOne(out, order == 2 ? step - lastStep : step);
            last = numbers[i];
            // The first step is the number itself: no interval yet.
            lastStep = i == 0 ? 0 : step;
        }
    }

    static void read(BitReader in, long[] numbers, int order) {
        long last = 0;
        long lastStep = 0;
        for (int i = 0; i < numbers.length; i++) {
            long step = order == 2 ? readOne(in) + lastStep : readOne(in);
            last += step;
            numbers[i] = last;
            lastStep = i == 0 ? 0 : step;
        }
    }

    private static void writeOne(BitWriter out, long difference) {
        long zigzag = (difference << 1) ^ (difference >> 63);
        int group = group(zigzag);
        // A group is told by that many ones, ended by a zero except in the last.
        boolean last = group == WIDTHS.length - 1;
        out.write(last ? 0b11111 : (1L << (group + 1)) - 2, last ? group : group + 1);
        if (group > 0) {
            out.write(zigzag, WIDTHS[group]);
        }
    }

    private static int group(long zigzag) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(zigzag);
        int group = 0;
        while (WIDTHS[group] < bits) {
            group++;
        }
        return group;
    }

    private static long readOne(BitReader in) {
        int group = 0;
        while (group < WIDTHS.length - 1 && in.bit()) {
            group++;
        }
        long zigzag = group == 0 ? 0 : in.read(WIDTHS[group]);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }
}
