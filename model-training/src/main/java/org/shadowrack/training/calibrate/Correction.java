package org.shadowrack.training.calibrate;

import org.shadowrack.training.linear.LogisticFit;

/**
 * What probabilities are corrected by when the base rate, or how far they can be trusted, has changed:
 * {@code logit(q) = offset + slope·logit(p)}, Cox's calibration intercept and slope (1958), Platt's scaling of the logit. The slope
 * is positive, so that the order of forecasts stays.
 *
 * @param offset of the logit
 * @param slope of the logit
 */
public record Correction(double offset, double slope) {

    /** Changes nothing. */
    public static final Correction NONE = new Correction(0, 1);

    /** The fit is drawn to no change as by so many failures that the probabilities told rightly; few failures change little. */
    private static final double PRIOR_FAILURES = 10;
    /** A pull that leaves the slope where it is. */
    private static final double HELD = 1e12;
    private static final double SMALLEST = 1e-7;

    /** The corrected probability. */
    public double apply(double probability) {
        return 1 / (1 + Math.exp(-(offset + slope * logit(probability))));
    }

    static double logit(double probability) {
        double p = Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
        return Math.log(p) - Math.log1p(-p);
    }

    /**
     * Fits to what became of forecasts.
     *
     * @param probabilities said, 0 to 1
     * @param failed        1 for a failure, 0 for none
     * @param weights       how much each tells: the forecasts before one failure are one failure's news
     */
    public static Correction fit(double[] probabilities, double[] failed, double[] weights) {
        // Around the middle of what was said, level and slope are told apart, and the prior means the same for each.
        double middle = logit(mean(probabilities, weights));
        double[] logits = new double[probabilities.length];
        for (int row = 0; row < logits.length; row++) {
            logits[row] = logit(probabilities[row]) - middle;
        }
        Correction both = newton(logits, middle, failed, weights, PRIOR_FAILURES);
        // Where what is said has come to mean its opposite no slope mends it, but the level can be right.
        Correction around = both.slope > 0
                ? both
                : new Correction(newton(logits, middle, failed, weights, HELD).offset, 1);
        return new Correction(around.offset + middle * (1 - around.slope), around.slope);
    }

    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights[row] * values[row];
            all += weights[row];
        }
        return all > 0 ? sum / all : 0.5;
    }

    private static Correction newton(double[] logits, double middle, double[] failed, double[] weights,
            double slopePull) {
        double[] found = new LogisticFit(new double[][]{logits}, failed, weights).from(new double[]{1, middle},
                new double[]{slopePull, PRIOR_FAILURES});
        return new Correction(found[1] - middle, found[0]);
    }
}
