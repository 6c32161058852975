package org.shadowrack.history.codec.column;

import org.jspecify.annotations.Nullable;

/** Whole numbers of a column: as {@link Integers}, or where few different ones occur by their places in a list of these. Stateless. */
final class Numbers {
    private static final int COUNT_BITS = 12;
    /** A list of what occurs is tried where the numbers take more bits than this, each. */
    private static final int WORTH_A_LIST = 4;

    private Numbers() {}

    /** Writes {@code numbers}, at least one. */
    static void write(BitWriter out, long[] numbers) {
        Integers plain = Integers.of(numbers);
        Listed listed = plain.bits() > (long) WORTH_A_LIST * numbers.length ? listed(numbers) : null;
        if (listed != null && listed.bits() < plain.bits()) {
            out.write(listed.count, COUNT_BITS);
            listed.occurring.writeTo(out);
            listed.places.writeTo(out);
        } else {
            out.write(0, COUNT_BITS);
            plain.writeTo(out);
        }
    }

    private static @Nullable Listed listed(long[] numbers) {
        Distinct.Places distinct = Distinct.of(numbers, Math.max(1, numbers.length / 2));
        return distinct == null
                ? null
                : new Listed(distinct.occurring().length, Integers.of(distinct.occurring()),
                        Integers.of(distinct.places()));
    }

    /** Fills {@code numbers}, at least one. */
    static void read(BitReader in, long[] numbers) {
        int count = (int) in.read(COUNT_BITS);
        if (count > numbers.length) {
            throw new IllegalArgumentException("a chunk of readings is damaged");
        }
        long[] occurring = new long[count];
        if (count > 0) {
            Integers.read(in, occurring);
        }
        Integers.read(in, numbers);
        for (int i = 0; count > 0 && i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] >= count) {
                throw new IllegalArgumentException("a chunk of readings is damaged");
            }
            numbers[i] = occurring[(int) numbers[i]];
        }
    }

    /** What occurs, ascending, and of each number its place there. */
    private record Listed(int count, Integers occurring, Integers places) {
        long bits() {
            return occurring.bits() + places.bits();
        }
    }
}
