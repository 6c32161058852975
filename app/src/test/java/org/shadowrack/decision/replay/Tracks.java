package org.shadowrack.decision.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.shadowrack.decision.replay.ThresholdReplay.Track;

/** Hourly tracks for tests. */
final class Tracks {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private Tracks() {}

    /** A forecast an hour from {@link #START}; failures at these hours. */
    static Track hourly(List<Integer> failures, double... probabilities) {
        long[] times = new long[probabilities.length];
        Arrays.setAll(times, i -> hour(i).toEpochMilli());
        return new Track("p1/fan", times, probabilities, failures.stream().map(Tracks::hour).toList());
    }

    /** Low for so many hours. */
    static double[] quiet(int hours) {
        return level(hours, 0.01);
    }

    static double[] level(int hours, double probability) {
        double[] levels = new double[hours];
        Arrays.fill(levels, probability);
        return levels;
    }

    static double[] then(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    static long millis(int hour) {
        return hour(hour).toEpochMilli();
    }
}
