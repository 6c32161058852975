package org.shadowrack.history.codec.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The different numbers among some, by open addressing: sorting them all took most of the time of writing a chunk. */
final class Distinct {
    private final long[] slots;
    private final int[] places;
    private int count;

    private Distinct(int most) {
        int size = Integer.highestOneBit(Math.max(8, most * 4));
        this.slots = new long[size];
        this.places = new int[size];
        Arrays.fill(places, -1);
    }

    /** Of each number its place among the different ones, ascending; null where these are more than {@code most}. */
    static @Nullable Places of(long[] numbers, int most) {
        Distinct distinct = new Distinct(most);
        for (long number : numbers) {
            int slot = distinct.slot(number);
            if (distinct.places[slot] < 0) {
                if (distinct.count == most) {
                    return null;
                }
                distinct.slots[slot] = number;
                distinct.places[slot] = distinct.count++;
            }
        }
        return distinct.places(numbers);
    }

    private Places places(long[] numbers) {
        long[] occurring = new long[count];
        for (int slot = 0; slot < slots.length; slot++) {
            if (places[slot] >= 0) {
                occurring[places[slot]] = slots[slot];
            }
        }
        Arrays.sort(occurring);
        for (int place = 0; place < count; place++) {
            places[slot(occurring[place])] = place;
        }
        long[] of = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            of[i] = places[slot(numbers[i])];
        }
        return new Places(occurring, of);
    }

    /** Where the number is, or would be. */
    private int slot(long number) {
        int mask = slots.length - 1;
        int slot = (int) ((number * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (places[slot] >= 0 && slots[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /**
     * The outcome.
     *
     * @param occurring the different numbers, ascending
     * @param places of each number its place there
     */
    record Places(long[] occurring, long[] places) {}
}
