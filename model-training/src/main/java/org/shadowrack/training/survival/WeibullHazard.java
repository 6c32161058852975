package org.shadowrack.training.survival;

import java.util.Collection;
import java.util.Optional;

/**
 * A Weibull hazard with proportional covariates: the cumulative hazard at age {@code t} is
 * {@code (t / scale)^shape · exp(coefficients · covariates)}. A shape below 1 is infant mortality, above 1 wear. Immutable.
 *
 * @param shape        above 0
 * @param scale        the age by which 63 % have failed where all covariates are 0, in the exposures' unit
 * @param coefficients of the covariates, the logarithms of hazard ratios
 */
public record WeibullHazard(double shape, double scale, double[] coefficients) {

    private static final int LEAST_FAILURES = 5;

    /** The maximum-likelihood fit; empty where fewer than five failed, or the likelihood has no greatest value. */
    public static Optional<WeibullHazard> fit(Collection<Exposure> exposures) {
        if (exposures.stream().filter(Exposure::failed).count() < LEAST_FAILURES) {
            return Optional.empty();
        }
        double unit = exposures.stream().mapToDouble(Exposure::exit).average().orElse(1);
        return WeibullFit.newton(exposures, unit);
    }

    /** The chance that a component of this age fails within the time ahead. */
    public double probability(double age, double ahead, double... covariates) {
        return -Math.expm1(cumulative(age, covariates) - cumulative(age + ahead, covariates));
    }

    /** The chance to live longer than this age. */
    public double survival(double age, double... covariates) {
        return Math.exp(-cumulative(age, covariates));
    }

    private double cumulative(double age, double[] covariates) {
        if (covariates.length != coefficients.length) {
            throw new IllegalArgumentException(
                    "Got " + covariates.length + " covariates, the fit had " + coefficients.length);
        }
        double logRatio = 0;
        for (int i = 0; i < covariates.length; i++) {
            logRatio += coefficients[i] * covariates[i];
        }
        return Math.pow(Math.max(0, age) / scale, shape) * Math.exp(logRatio);
    }
}
