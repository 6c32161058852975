package org.shadowrack.lab.part;

import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Electrics;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.physics.Thermals;

/** A power supply: drying capacitors let ripple through, efficiency falls and it runs warmer. */
final class SupplyModel implements PartModel {

    private final int place;
    private final long stream;
    private double share;
    private double soundRipple;

    SupplyModel(int place, long stream) {
        this.place = place;
        this.stream = stream;
        renew(0);
    }

    @Override
    public void renew(int generation) {
        share = 0.5 + Noise.between(-0.02, 0.02, stream, -1 - 2L * generation);
        soundRipple = Noise.between(12, 22, stream, -2 - 2L * generation);
    }

    @Override
    public double stress(Conditions now) {
        double load = now.watts() * share / Electrics.RATED_WATTS;
        return Thermals.ageing(temperature(now, 0), 40) * (0.7 + 1.6 * load);
    }

    @Override
    public void sample(Conditions now, double level, double[] row) {
        long second = now.second();
        double output = now.watts() * share;
        double load = output / Electrics.RATED_WATTS;
        double input = output / Electrics.efficiency(load, Math.min(1, level)) + Noise.gaussian(stream, second) * 0.8;
        double ripple = soundRipple + 14 * load + 42 * Math.pow(level, 1.3);
        row[HostMetrics.SUPPLY_OUTPUT_WATTS + place] = output;
        row[HostMetrics.SUPPLY_INPUT_WATTS + place] = Math.max(output, input);
        row[HostMetrics.SUPPLY_TEMPERATURE + place] = temperature(now, level) + 0.4 * Noise.gaussian(stream, ~second);
        row[HostMetrics.SUPPLY_RIPPLE + place] = ripple + Noise.gaussian(stream, -second) * (1.2 + 4 * level);
    }

    private double temperature(Conditions now, double level) {
        return now.inlet() + 9 + 0.045 * now.watts() + 5 * level;
    }
}
