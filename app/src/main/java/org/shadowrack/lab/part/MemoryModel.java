package org.shadowrack.lab.part;

import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;

/** A memory module: corrected errors come in bursts, which grow longer and denser. */
final class MemoryModel implements PartModel {

    private final int place;
    private final long stream;
    private int corrected;

    MemoryModel(int place, long stream) {
        this.place = place;
        this.stream = stream;
    }

    @Override
    public void renew(int generation) {
        corrected = 0;
    }

    @Override
    public void poweredOn() {
        // Redfish's "current period" begins at a reset.
        corrected = 0;
    }

    @Override
    public double stress(Conditions now) {
        return Thermals.ageing(now.inlet() + 6 * now.utilisation(), 27);
    }

    @Override
    public void count(Conditions now, double level) {
        if (Noise.uniform(stream, now.second()) < 0.004 + 0.55 * level) {
            corrected += 1 + Noise.poisson(1.5 + 25 * level, stream, -now.second());
        }
    }

    @Override
    public void sample(Conditions now, double level, double[] row) {
        row[HostMetrics.MEMORY_CORRECTABLE + place] = corrected;
    }
}
