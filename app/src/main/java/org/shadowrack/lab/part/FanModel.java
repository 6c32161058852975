package org.shadowrack.lab.part;

import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;

/** A fan: a worn bearing shakes more, and its speed wobbles and falls short before it stops. */
final class FanModel implements PartModel {

    private final int place;
    private final long stream;
    private double speedTolerance;
    private double imbalance;

    FanModel(int place, long stream) {
        this.place = place;
        this.stream = stream;
        renew(0);
    }

    @Override
    public void renew(int generation) {
        speedTolerance = Noise.between(0.97, 1.03, stream, -1 - 2L * generation);
        imbalance = Noise.between(0.6, 1.3, stream, -2 - 2L * generation);
    }

    @Override
    public double stress(Conditions now) {
        return Math.sqrt(Thermals.ageing(now.inlet(), 25)) * (0.4 + 1.1 * now.duty());
    }

    @Override
    public void sample(Conditions now, double level, double[] row) {
        double asked = (2_500 + 12_500 * now.duty()) * speedTolerance;
        double wobble = Noise.gaussian(stream, now.second()) * (30 + 260 * level * level);
        double rpm = asked * (1 - 0.05 * level) + wobble;
        row[HostMetrics.FAN_SPEED + place] = Math.max(0, rpm);
        double shaking = imbalance * Math.pow(Math.max(0, rpm) / 9_000, 1.4) + 3.2 * Math.pow(level, 1.3);
        double noise = Noise.gaussian(stream, -now.second()) * (0.06 + 0.35 * level);
        row[HostMetrics.FAN_VIBRATION + place] = Math.max(0.05, shaking + noise);
    }
}
