package org.shadowrack.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Merges the readings of a component's metrics into rows. */
final class RowMerge {

    /** Takes a row; the array is used again after the call. */
    interface Rows {
        void row(long time, double[] values);
    }

    private final List<String> metrics;
    private final long hold;
    private final double[] row;
    private final long[] since;

    RowMerge(List<String> metrics, long hold) {
        this.metrics = metrics;
        this.hold = hold;
        row = new double[metrics.size()];
        since = new long[metrics.size()];
    }

    void merge(Map<String, MetricReadings> readings, Rows rows) {
        List<Cursor> cursors = new ArrayList<>();
        readings.forEach((metric, list) -> cursors.add(new Cursor(metrics.indexOf(metric), list)));
        Arrays.fill(row, Double.NaN);
        for (long time = earliest(cursors); time < Long.MAX_VALUE; time = earliest(cursors)) {
            for (Cursor cursor : cursors) {
                cursor.advanceTo(time);
            }
            forgetStale(time);
            rows.row(time, row);
        }
    }

    private static long earliest(List<Cursor> cursors) {
        long earliest = Long.MAX_VALUE;
        for (Cursor cursor : cursors) {
            earliest = Math.min(earliest, cursor.nextTime());
        }
        return earliest;
    }

    private void forgetStale(long time) {
        for (int i = 0; i < row.length; i++) {
            if (time - since[i] > hold) {
                row[i] = Double.NaN;
            }
        }
    }

    /** A place in the readings of one metric. */
    private final class Cursor {
        private final int column;
        private final MetricReadings readings;
        private int next;

        Cursor(int column, MetricReadings readings) {
            this.column = column;
            this.readings = readings;
            readings.sort();
        }

        long nextTime() {
            return next < readings.size() ? readings.timeAt(next) : Long.MAX_VALUE;
        }

        void advanceTo(long time) {
            while (nextTime() <= time) {
                row[column] = readings.valueAt(next);
                since[column] = readings.timeAt(next++);
            }
        }
    }
}
