package org.shadowrack.forecast.deviation;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.shadowrack.history.History.Points;

/** Readings on a grid of slots. A slot holds what was read after its predecessor's end and until its own. */
final class Grid {
    private static final Pattern COUNTER = Pattern.compile(".*(error|count|blocks|retries|events).*");
    private static final long SLOT = Deviations.SLOT.toMillis();

    private Grid() {}

    /** The slot of an instant, numbered from the epoch. */
    static long slot(long epochMilli) {
        return Math.ceilDiv(epochMilli, SLOT);
    }

    static long end(long slot) {
        return slot * SLOT;
    }

    /** Whether a metric counts up, by its name. */
    static boolean isCounter(String metric) {
        return COUNTER.matcher(metric).matches();
    }

    /** Puts readings into the slots after {@code done}: their mean, or of a counter the last. */
    static void spread(Points points, long done, double[] slots, boolean counter) {
        int[] counts = new int[slots.length];
        for (int i = 0; i < points.size(); i++) {
            int place = (int) (slot(points.epochMillis()[i]) - done - 1);
            if (place >= 0 && place < slots.length) {
                double before = counts[place]++ == 0 || counter ? 0 : slots[place] * (counts[place] - 1);
                slots[place] = counter ? points.values()[i] : (before + points.values()[i]) / counts[place];
            }
        }
    }

    /** The median of ascending values, one of which is left out, NaN being none of them; NaN where no other is there. */
    static double medianWithout(double[] ascending, double one) {
        int count = Double.isNaN(one) ? ascending.length : ascending.length - 1;
        if (count < 1) {
            return Double.NaN;
        }
        int skipped = count < ascending.length ? Arrays.binarySearch(ascending, one) : count;
        int low = (count - 1) / 2;
        int high = count / 2;
        return (ascending[low < skipped ? low : low + 1] + ascending[high < skipped ? high : high + 1]) / 2;
    }
}
