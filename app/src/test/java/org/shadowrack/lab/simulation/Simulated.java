package org.shadowrack.lab.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.lab.estate.Estate;

/** Makes data centres and reads their recordings. */
final class Simulated {

    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final Duration STEP = Duration.ofMinutes(30);

    private Simulated() {}

    static DataCentre dataCentre(int racks, long seed) {
        return new DataCentre(Estate.build(racks, seed),
                new SimulationSettings(seed, START, STEP, Duration.ofDays(400)));
    }

    static DataCentre after(int racks, long seed, Duration time) {
        DataCentre dataCentre = dataCentre(racks, seed);
        dataCentre.advance(time);
        return dataCentre;
    }

    /** One series of a host, by sample; not-a-number where there was no value. */
    static double[] series(DataCentre dataCentre, int host, int metric) {
        List<Double> values = new ArrayList<>();
        dataCentre.host(host).recording().after(Long.MIN_VALUE, Integer.MAX_VALUE)
                .each((_, row, offset) -> values.add((double) row[offset + metric]));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The place of the last sample before an instant. */
    static int lastBefore(Instant at) {
        return (int) ((at.getEpochSecond() - START.getEpochSecond() - 1) / STEP.toSeconds());
    }
}
