package org.shadowrack.training.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects single readings, as a console polls them, into rows. Readings of a component that share an instant make one
 * row; a metric that was not read at that instant keeps its last value for at most the hold time, and is missing after.
 * Not safe for use by several threads.
 */
public final class ReadingCollector {

    private final Map<String, Integer> metrics = new TreeMap<>();
    private final Map<String, Readings> readings = new TreeMap<>();

    /**
     * Adds a reading; NaN and infinite values are left out.
     *
     * @param component the component's identifier
     * @param time      milliseconds since the epoch
     * @param metric    the metric's name
     * @param value     the value in SI units
     */
    public void add(String component, long time, String metric, double value) {
        if (Double.isFinite(value)) {
            int code = metrics.computeIfAbsent(metric, _ -> metrics.size());
            readings.computeIfAbsent(component, _ -> new Readings()).add(time, code, value);
        }
    }

    /** The rows of all readings added; metrics ascend by name. */
    public Telemetry build(Duration hold) {
        List<Metric> columns = metrics.keySet().stream().map(Metric::numeric).toList();
        int[] placeOfCode = placesOfCodes();
        TelemetryBuilder builder = new TelemetryBuilder(columns);
        readings.forEach((component, list) -> list.addRows(component, placeOfCode, hold.toMillis(), builder));
        return builder.build();
    }

    private int[] placesOfCodes() {
        int[] places = new int[metrics.size()];
        List<Integer> codes = new ArrayList<>(metrics.values());
        Map<Integer, Integer> placeOf = new HashMap<>();
        codes.forEach(code -> placeOf.put(code, placeOf.size()));
        placeOf.forEach((code, place) -> places[code] = place);
        return places;
    }

    /** Readings of one component in order of arrival. */
    private static final class Readings {
        private long[] times = new long[16];
        private int[] codes = new int[16];
        private double[] values = new double[16];
        private int size;

        void add(long time, int code, double value) {
            if (size == times.length) {
                int capacity = Math.addExact(size, size / 2);
                times = Arrays.copyOf(times, capacity);
                codes = Arrays.copyOf(codes, capacity);
                values = Arrays.copyOf(values, capacity);
            }
            times[size] = time;
            codes[size] = code;
            values[size++] = value;
        }

        void addRows(String component, int[] placeOfCode, long hold, TelemetryBuilder builder) {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(times[a], times[b]));
            HeldRow row = new HeldRow(placeOfCode.length, hold);
            for (int i = 0; i < size; i++) {
                int reading = order[i];
                row.set(placeOfCode[codes[reading]], times[reading], values[reading]);
                if (i + 1 == size || times[order[i + 1]] != times[reading]) {
                    builder.add(component, times[reading], row.at(times[reading]));
                }
            }
        }
    }

    /** The newest value of each metric, with its instant. */
    private static final class HeldRow {
        private final double[] values;
        private final long[] since;
        private final double[] row;
        private final long hold;

        HeldRow(int metrics, long hold) {
            values = new double[metrics];
            since = new long[metrics];
            row = new double[metrics];
            this.hold = hold;
            Arrays.fill(values, Double.NaN);
        }

        void set(int metric, long time, double value) {
            values[metric] = value;
            since[metric] = time;
        }

        double[] at(long time) {
            for (int i = 0; i < row.length; i++) {
                row[i] = time - since[i] <= hold ? values[i] : Double.NaN;
            }
            return row;
        }
    }
}
