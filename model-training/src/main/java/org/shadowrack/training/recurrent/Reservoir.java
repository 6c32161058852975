package org.shadowrack.training.recurrent;

import java.io.Serializable;
import java.util.Random;

/**
 * Units with random recurrent weights. At each step {@code h ← (1 − a)·h + a·tanh(W·h + V·x + b)}. Each unit listens to a few
 * others; the weights are scaled by the circular law, so that the spectral radius is about the one wanted. Immutable.
 */
final class Reservoir implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int FAN_IN = 8;

    private final int[] sources;
    private final double[] recurrent;
    private final double[] input;
    private final double[] bias;
    private final double leak;
    private final int inputs;

    Reservoir(int units, int inputs, NetworkSettings settings, Random random) {
        this.inputs = inputs;
        this.leak = settings.leak();
        sources = new int[units * FAN_IN];
        recurrent = new double[units * FAN_IN];
        input = new double[units * inputs];
        bias = new double[units];
        double scale = settings.spectralRadius() / Math.sqrt(FAN_IN);
        for (int i = 0; i < recurrent.length; i++) {
            sources[i] = random.nextInt(units);
            recurrent[i] = random.nextGaussian() * scale;
        }
        double gain = settings.inputGain() / Math.sqrt(Math.max(1, inputs));
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextGaussian() * gain;
        }
        for (int i = 0; i < units; i++) {
            bias[i] = random.nextGaussian() * 0.5;
        }
    }

    int units() {
        return bias.length;
    }

    /** Runs over the steps of a sequence and writes the last state. */
    void run(SequenceLayout layout, double[] values, double[] target, int at) {
        int units = bias.length;
        double[] state = new double[units];
        double[] next = new double[units];
        double[] x = new double[inputs];
        for (int step = 0; step < layout.steps(); step++) {
            for (int i = 0; i < inputs; i++) {
                x[i] = layout.at(values, i, step);
            }
            for (int unit = 0; unit < units; unit++) {
                next[unit] = (1 - leak) * state[unit] + leak * Math.tanh(drive(unit, state, x));
            }
            double[] swapped = state;
            state = next;
            next = swapped;
        }
        System.arraycopy(state, 0, target, at, units);
    }

    private double drive(int unit, double[] state, double[] x) {
        double sum = bias[unit];
        for (int i = unit * FAN_IN; i < (unit + 1) * FAN_IN; i++) {
            sum += recurrent[i] * state[sources[i]];
        }
        for (int i = 0; i < inputs; i++) {
            sum += input[unit * inputs + i] * x[i];
        }
        return sum;
    }
}
