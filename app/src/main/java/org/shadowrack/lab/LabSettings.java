package org.shadowrack.lab;

import java.time.Duration;
import java.time.Instant;

/**
 * How a lab is set up.
 *
 * @param racks       primary racks, 1 to 99
 * @param seed        of every random choice
 * @param start       the clock's first instant, at a multiple of the sample step
 * @param sampleEvery between two samples
 * @param kept        for how long samples are kept at least
 * @param speed       simulated seconds a real second; 0: the clock stands still but for advances
 * @param firstPort   of the control server, the services have the ports after it; 0 for any free ones
 */
public record LabSettings(int racks, long seed, Instant start, Duration sampleEvery, Duration kept, double speed,
        int firstPort) {

    /** Four racks, a sample every half hour from a Monday in June on, the clock standing still, any free ports. */
    public static LabSettings defaults() {
        return new LabSettings(4, 1, Instant.parse("2026-06-01T00:00:00Z"), Duration.ofMinutes(30),
                Duration.ofDays(400), 0, 0);
    }

    /** The same with another number of racks. */
    public LabSettings withRacks(int number) {
        return new LabSettings(number, seed, start, sampleEvery, kept, speed, firstPort);
    }

    /** The same with another seed. */
    public LabSettings withSeed(long other) {
        return new LabSettings(racks, other, start, sampleEvery, kept, speed, firstPort);
    }

    /** The same with another start. */
    public LabSettings withStart(Instant other) {
        return new LabSettings(racks, seed, other, sampleEvery, kept, speed, firstPort);
    }

    /** The same with another speed. */
    public LabSettings withSpeed(double other) {
        return new LabSettings(racks, seed, start, sampleEvery, kept, other, firstPort);
    }

    /** The same with another first port. */
    public LabSettings withFirstPort(int port) {
        return new LabSettings(racks, seed, start, sampleEvery, kept, speed, port);
    }
}
