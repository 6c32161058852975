package org.shadowrack.lab.part;

import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;

/** A drive: its error counters run faster and faster; read errors come first, unreadable blocks last. */
final class DriveModel implements PartModel {

    private final int place;
    private final long stream;
    private int correctable;
    private int uncorrectable;
    private int badBlocks;

    DriveModel(int place, long stream) {
        this.place = place;
        this.stream = stream;
        renew(0);
    }

    @Override
    public void renew(int generation) {
        uncorrectable = 0;
        // The first drives have served for a while, and some have remapped a block or two.
        badBlocks = generation == 0 ? Noise.poisson(0.8, stream, -1) : 0;
        correctable = generation == 0 ? Noise.poisson(12, stream, -2) : 0;
    }

    @Override
    public double stress(Conditions now) {
        return Thermals.ageing(temperature(now), 36) * (0.7 + 0.8 * now.utilisation());
    }

    @Override
    public void count(Conditions now, double level) {
        long second = now.second();
        correctable += Noise.poisson(0.02 + 0.05 * now.utilisation() + 7 * Math.pow(level, 1.2), stream, second);
        badBlocks += Noise.poisson(0.002 + 2.5 * Math.pow(level, 1.5), stream, -second);
        uncorrectable += Noise.poisson(0.0004 + 0.9 * Math.max(0, level - 0.3), stream, ~second);
    }

    @Override
    public void sample(Conditions now, double level, double[] row) {
        row[HostMetrics.DRIVE_CORRECTABLE + place] = correctable;
        row[HostMetrics.DRIVE_UNCORRECTABLE + place] = uncorrectable;
        row[HostMetrics.DRIVE_BAD_BLOCKS + place] = badBlocks;
        double noise = 0.4 * Noise.gaussian(stream, now.second());
        row[HostMetrics.DRIVE_TEMPERATURE + place] = temperature(now) + 1.5 * level + noise;
    }

    private static double temperature(Conditions now) {
        return now.inlet() + 7 + 8 * now.utilisation() + 2 * (1 - now.duty());
    }
}
