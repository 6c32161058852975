package org.shadowrack.training.survival;

import java.util.Arrays;

/**
 * A component's time under observation.
 *
 * @param entry      its age when it was first seen, 0 or more, in any unit that all exposures share
 * @param exit       its age at the failure, or when it was last seen alive; above {@code entry}
 * @param failed     whether it failed at {@code exit}
 * @param covariates what else may raise or lower its hazard; as many as those of all other exposures
 */
public record Exposure(double entry, double exit, boolean failed, double[] covariates) {

    /** Copies the covariates and checks the ages. */
    public Exposure {
        covariates = covariates.clone();
        if (!(entry >= 0) || !(exit > entry) || !Double.isFinite(exit)) {
            throw new IllegalArgumentException("Observed from age " + entry + " to " + exit + " "
                    + Arrays.toString(covariates));
        }
    }

    /** An exposure from birth on without covariates. */
    public static Exposure fromBirth(double exit, boolean failed) {
        return new Exposure(0, exit, failed, new double[0]);
    }
}
