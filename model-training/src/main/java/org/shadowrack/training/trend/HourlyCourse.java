package org.shadowrack.training.trend;

import java.util.Arrays;

/** Readings of one metric as a regular series of hourly means, which forecasts and anomalies are told from. Stateless. */
public final class HourlyCourse {

    private static final long HOUR = 3_600_000;
    /** Shorter gaps are bridged by a straight line; before a longer one the series is another. */
    private static final int LONGEST_GAP = 6;
    /** Where nothing was read for so many hours, nothing can be said of now. */
    private static final int LONGEST_SILENCE = 3;

    private HourlyCourse() {}

    /**
     * The means of the hours before an instant.
     *
     * @param times  of the readings, milliseconds since the epoch, ascending
     * @param values as many; NaN where missing
     * @param until  the end of the last hour
     * @param most   how many hours to look back
     * @return oldest first, none missing, from the last long gap on; empty where nothing was read in the last hours
     */
    public static double[] of(long[] times, double[] values, long until, int most) {
        double[] sums = new double[most];
        int[] counts = new int[most];
        for (int i = 0; i < times.length; i++) {
            long before = until - times[i];
            if (before >= 0 && before < most * HOUR && !Double.isNaN(values[i])) {
                int place = most - 1 - (int) (before / HOUR);
                sums[place] += values[i];
                counts[place]++;
            }
        }
        int last = most - 1;
        while (last >= 0 && counts[last] == 0) {
            last--;
        }
        return most - 1 - last > LONGEST_SILENCE ? new double[0] : bridged(sums, counts, last);
    }

    private static double[] bridged(double[] sums, int[] counts, int last) {
        double[] course = new double[last + 1];
        int known = last;
        course[last] = sums[last] / counts[last];
        for (int place = last - 1; place >= 0 && known - place <= LONGEST_GAP; place--) {
            if (counts[place] > 0) {
                course[place] = sums[place] / counts[place];
                for (int gap = place + 1; gap < known; gap++) {
                    double share = (gap - place) / (double) (known - place);
                    course[gap] = course[place] + share * (course[known] - course[place]);
                }
                known = place;
            }
        }
        return Arrays.copyOfRange(course, known, last + 1);
    }
}
