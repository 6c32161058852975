package org.shadowrack.lab.part;

import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;

/** A processor: its thermal interface dries out, so that it runs hotter than load and air explain. */
final class ProcessorModel implements PartModel {

    private final int place;
    private final long stream;
    private double resistance;

    ProcessorModel(int place, long stream) {
        this.place = place;
        this.stream = stream;
        renew(0);
    }

    @Override
    public void renew(int generation) {
        resistance = Noise.between(0.95, 1.08, stream, -1 - generation);
    }

    @Override
    public double stress(Conditions now) {
        return Thermals.ageing(temperature(now, 0), 52);
    }

    @Override
    public void sample(Conditions now, double level, double[] row) {
        double noise = 0.6 * Noise.gaussian(stream, now.second());
        row[HostMetrics.CPU_TEMPERATURE + place] = temperature(now, level) + noise;
    }

    private double temperature(Conditions now, double level) {
        double watts = Thermals.processorWatts(now.utilisation());
        return Thermals.processor(now.inlet(), watts, now.duty(), resistance * (1 + 0.45 * level));
    }
}
