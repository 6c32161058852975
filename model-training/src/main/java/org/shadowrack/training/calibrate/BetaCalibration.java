package org.shadowrack.training.calibrate;

import org.jspecify.annotations.Nullable;
import org.shadowrack.training.linear.LogisticFit;

/**
 * Beta calibration (Kull, Silva Filho and Flach 2017): {@code logit(q) = c + a·ln(p) − b·ln(1−p)} with a and b not negative, so
 * that the order of forecasts stays. Platt's scaling of the logit is the case a = b. It is fitted by Newton's method on the
 * weighted log loss, with a small pull to the identity, which keeps it sane where failures are few.
 *
 * @param a weight of ln(p)
 * @param b weight of −ln(1−p)
 * @param c offset
 * @param plateau those of whom one share is told, and below whose share nothing is; null where everybody is told apart
 */
public record BetaCalibration(double a, double b, double c, @Nullable Plateau plateau) {

    /** Leaves probabilities as they are. */
    public static final BetaCalibration IDENTITY = new BetaCalibration(1, 1, 0);

    private static final double SMALLEST = 1e-7;
    private static final double PULL = 1;
    private static final double FREE = 1e-9;

    /** Without a plateau. */
    public BetaCalibration(double a, double b, double c) {
        this(a, b, c, null);
    }

    /** The calibrated probability of a model's answer. */
    public double apply(double answer) {
        if (plateau == null) {
            return told(answer);
        }
        return answer < plateau.below() ? plateau.share() : Math.max(plateau.share(), told(answer));
    }

    private double told(double answer) {
        double p = bounded(answer);
        return 1 / (1 + Math.exp(-(c + a * Math.log(p) - b * Math.log1p(-p))));
    }

    /**
     * Fits to answers of a model on rows that it did not see.
     *
     * @param answers of the model, 0 to 1
     * @param failed  1 for a failure, 0 for none
     * @param weights how many forecasts each row stands for
     */
    public static BetaCalibration fit(double[] answers, double[] failed, double[] weights) {
        BetaCalibration both = newton(answers, failed, weights, true);
        if (both.a >= 0 && both.b >= 0) {
            return both;
        }
        BetaCalibration one = newton(answers, failed, weights, false);
        return one.a >= 0 ? one : constant(failed, weights);
    }

    /** Where few rows speak against the model's order, that is chance: the share of failures is told for all, and nothing turned round. */
    private static BetaCalibration constant(double[] failed, double[] weights) {
        return new BetaCalibration(0, 0, Correction.logit(Correction.mean(failed, weights)));
    }

    private static BetaCalibration newton(double[] answers, double[] failed, double[] weights, boolean separate) {
        double[] first = new double[answers.length];
        double[] second = new double[answers.length];
        for (int row = 0; row < answers.length; row++) {
            double p = bounded(answers[row]);
            double low = Math.log(p);
            double high = -Math.log1p(-p);
            first[row] = separate ? low : low + high;
            second[row] = high;
        }
        if (separate) {
            double[] found = new LogisticFit(new double[][]{first, second}, failed, weights)
                    .from(new double[]{1, 1, 0}, new double[]{PULL, PULL, FREE});
            return new BetaCalibration(found[0], found[1], found[2]);
        }
        double[] found = new LogisticFit(new double[][]{first}, failed, weights).from(new double[]{1, 0},
                new double[]{PULL, FREE});
        return new BetaCalibration(found[0], found[0], found[1]);
    }

    /** This calibration with the widest plateau that makes it no worse for these rows, if there is any. */
    public BetaCalibration withPlateau(double[] answers, double[] failed) {
        return new BetaCalibration(a, b, c, Plateau.widest(answers, failed, this::told));
    }

    /** This calibration with the correction after it. */
    public BetaCalibration then(Correction correction) {
        return new BetaCalibration(correction.slope() * a, correction.slope() * b,
                correction.offset() + correction.slope() * c,
                plateau == null ? null : new Plateau(plateau.below(), correction.apply(plateau.share())));
    }

    private static double bounded(double answer) {
        return Math.min(Math.max(answer, SMALLEST), 1 - SMALLEST);
    }
}
