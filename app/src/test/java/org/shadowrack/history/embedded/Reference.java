package org.shadowrack.history.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shadowrack.model.telemetry.Observation.Reading;

/** What a history must answer of one series, done the naive way: every reading in a sorted map. */
final class Reference {
    private final NavigableMap<Long, Double> readings = new TreeMap<>();

    /** The readings of component 1, {@code spacing} milliseconds apart; an instant always has the same value. */
    List<Reading> take(long first, int count, long spacing) {
        List<Reading> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = first + i * spacing;
            double value = Math.floorMod(at * 31 + at / 977, 20_011) / 100.0 - 50;
            readings.put(at, value);
            taken.add(HistoryFixture.reading(1, Instant.ofEpochMilli(at), value));
        }
        return taken;
    }

    NavigableMap<Long, Double> range(long from, long to) {
        return readings.subMap(from, true, to, false);
    }

    /** Lowest, highest, mean and count of each bucket that overlaps the range. */
    TreeMap<Long, double[]> buckets(long from, long to, long step) {
        TreeMap<Long, double[]> buckets = new TreeMap<>();
        long begin = Math.floorDiv(from, step) * step;
        long end = Math.ceilDiv(to, step) * step;
        range(begin, Math.max(begin, end)).forEach((at, value) -> {
            double[] bucket = buckets.computeIfAbsent(Math.floorDiv(at, step) * step,
                    start -> new double[]{Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0});
            bucket[0] = Math.min(bucket[0], value);
            bucket[1] = Math.max(bucket[1], value);
            bucket[2] += value;
            bucket[3]++;
        });
        buckets.values().forEach(bucket -> bucket[2] /= bucket[3]);
        return buckets;
    }

    long newest() {
        return readings.lastKey();
    }

    double value(long at) {
        return readings.getOrDefault(at, Double.NaN);
    }
}
