package org.shadowrack.training.recurrent;

import java.io.Serializable;

/**
 * How the network is made.
 *
 * @param units          of the reservoir
 * @param spectralRadius how long a state echoes; below 1
 * @param leak           the share of a state that each step replaces
 * @param inputGain      how far inputs drive the units into saturation
 * @param ridge          pull of the readout's weights to zero, a row
 */
public record NetworkSettings(int units, double spectralRadius, double leak, double inputGain, double ridge)
        implements
            Serializable {

    /** For sequences of about eight steps. */
    public static final NetworkSettings SHORT_SEQUENCES = new NetworkSettings(150, 0.9, 0.5, 0.8, 5e-4);
}
