package org.shadowrack.training.calibrate;

/** One Newton step of a logistic regression with two inputs and an offset. */
final class NewtonStep {

    private final double[] parameters;
    private final double[] gradient = new double[3];
    private final double[][] hessian = new double[3][3];
    private double loss;

    /** Starts from these parameters, each drawn to its centre by its pull. */
    NewtonStep(double[] parameters, double[] centre, double[] pull) {
        this.parameters = parameters.clone();
        for (int i = 0; i < 3; i++) {
            double off = parameters[i] - centre[i];
            gradient[i] = pull[i] * off;
            hessian[i][i] = pull[i];
            loss += pull[i] * off * off / 2;
        }
    }

    void add(double first, double second, double target, double weight) {
        double[] x = {first, second, 1};
        double logit = parameters[0] * first + parameters[1] * second + parameters[2];
        double q = 1 / (1 + Math.exp(-logit));
        loss += weight * (Math.max(logit, 0) - target * logit + Math.log1p(Math.exp(-Math.abs(logit))));
        for (int i = 0; i < 3; i++) {
            gradient[i] += weight * (q - target) * x[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += weight * Math.max(q * (1 - q), 1e-12) * x[i] * x[j];
            }
        }
    }

    /** The weighted log loss with the pull, over the rows added. */
    double loss() {
        return loss;
    }

    double[] parameters() {
        return parameters.clone();
    }

    /** The parameters after this share of a move. */
    double[] moved(double[] move, double share) {
        double[] target = parameters.clone();
        for (int i = 0; i < 3; i++) {
            target[i] -= share * move[i];
        }
        return target;
    }

    /** The whole Newton step, by Cholesky's decomposition. */
    double[] move() {
        double[][] l = new double[3][3];
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = hessian[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
            }
            y[i] = gradient[i];
            for (int k = 0; k < i; k++) {
                y[i] -= l[i][k] * y[k];
            }
            y[i] /= l[i][i];
        }
        return backSubstituted(l, y);
    }

    private static double[] backSubstituted(double[][] l, double[] y) {
        double[] x = new double[3];
        for (int i = 2; i >= 0; i--) {
            x[i] = y[i];
            for (int k = i + 1; k < 3; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}
