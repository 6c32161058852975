package org.shadowrack.training.linear;

/** One Newton step of a logistic regression. */
final class NewtonStep {

    private final int size;
    private final double[] parameters;
    private final double[] gradient;
    private final double[][] hessian;
    private double loss;

    /** Starts from these parameters, each drawn to its centre by its pull. */
    NewtonStep(double[] parameters, double[] centre, double[] pull) {
        this.size = parameters.length;
        this.parameters = parameters.clone();
        this.gradient = new double[size];
        this.hessian = new double[size][size];
        for (int i = 0; i < size; i++) {
            double off = parameters[i] - centre[i];
            gradient[i] = pull[i] * off;
            hessian[i][i] = pull[i];
            loss += pull[i] * off * off / 2;
        }
    }

    void add(double[] row, double target, double weight) {
        double logit = 0;
        for (int i = 0; i < size; i++) {
            logit += parameters[i] * row[i];
        }
        double q = 1 / (1 + Math.exp(-logit));
        loss += weight * (Math.max(logit, 0) - target * logit + Math.log1p(Math.exp(-Math.abs(logit))));
        double error = weight * (q - target);
        double curvature = weight * Math.max(q * (1 - q), 1e-12);
        for (int i = 0; i < size; i++) {
            gradient[i] += error * row[i];
            double[] into = hessian[i];
            double scaled = curvature * row[i];
            for (int j = 0; j <= i; j++) {
                into[j] += scaled * row[j];
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
        for (int i = 0; i < size; i++) {
            target[i] -= share * move[i];
        }
        return target;
    }

    /** The whole Newton step, by Cholesky's decomposition. */
    double[] move() {
        double[][] l = new double[size][size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
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
        double[] x = new double[y.length];
        for (int i = y.length - 1; i >= 0; i--) {
            x[i] = y[i];
            for (int k = i + 1; k < y.length; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}
