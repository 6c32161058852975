package org.shadowrack.lab.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * How a data centre is simulated.
 *
 * @param seed        of every random choice
 * @param start       the clock's first instant, at a whole multiple of the sample step
 * @param sampleEvery between two samples; whole seconds
 * @param kept        for how long samples are kept at least
 */
public record SimulationSettings(long seed, Instant start, Duration sampleEvery, Duration kept) {

    public SimulationSettings {
        if (sampleEvery.getSeconds() < 1 || sampleEvery.getNano() != 0) {
            throw new IllegalArgumentException("Samples are taken every whole second or less often: " + sampleEvery);
        }
        if (start.getNano() != 0 || start.getEpochSecond() % sampleEvery.getSeconds() != 0) {
            throw new IllegalArgumentException(
                    "The start " + start + " is not at a multiple of the sample step " + sampleEvery + ".");
        }
    }

    int rowsKept() {
        return (int) Math.min(10_000_000, kept.dividedBy(sampleEvery));
    }
}
