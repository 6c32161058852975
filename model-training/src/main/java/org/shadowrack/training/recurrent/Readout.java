package org.shadowrack.training.recurrent;

import java.io.Serializable;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** A linear map from states to the answer, or to its logit; the last input is the constant 1. Immutable. */
record Readout(double[] weights) implements Serializable {

    private static final int STEPS = 12;
    private static final double ENOUGH = 1e-5;

    /** Least squares with a ridge. */
    static Readout leastSquares(DMatrixRMaj states, double[] targets, double ridge) {
        DMatrixRMaj gram = new DMatrixRMaj(states.numCols, states.numCols);
        CommonOps_DDRM.multInner(states, gram);
        DMatrixRMaj right = new DMatrixRMaj(states.numCols, 1);
        CommonOps_DDRM.multTransA(states, DMatrixRMaj.wrap(targets.length, 1, targets), right);
        return new Readout(solved(gram, right, ridge * states.numRows));
    }

    /** Logistic regression with a ridge, by Newton's method. */
    static Readout logistic(DMatrixRMaj states, double[] targets, double ridge, Runnable checkpoint) {
        int inputs = states.numCols;
        double[] weights = new double[inputs];
        double mean = Math.clamp(Arrays.stream(targets).average().orElse(0), 1e-6, 1 - 1e-6);
        weights[inputs - 1] = Math.log(mean / (1 - mean));
        // A rare failure carries little curvature; the pull must not outweigh it.
        double pull = ridge * states.numRows * mean * (1 - mean);
        DMatrixRMaj weighted = new DMatrixRMaj(states.numRows, inputs);
        double loss = loss(states, targets, weights, pull);
        for (int step = 0; step < STEPS; step++) {
            checkpoint.run();
            double[] move = newton(states, targets, weights, pull, weighted);
            // A whole step may overshoot where the answers are nearly sure: then half of it, until the loss falls.
            double[] next = weights;
            double nextLoss = loss;
            for (double share = 1; share > 1e-4 && nextLoss >= loss; share /= 2) {
                next = moved(weights, move, share);
                nextLoss = loss(states, targets, next, pull);
            }
            if (nextLoss > loss - ENOUGH) {
                break;
            }
            weights = next;
            loss = nextLoss;
        }
        return new Readout(weights);
    }

    private static double[] moved(double[] weights, double[] move, double share) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= share * move[i];
        }
        return moved;
    }

    private static double loss(DMatrixRMaj states, double[] targets, double[] weights, double pull) {
        double loss = 0;
        for (int i = 0; i < weights.length - 1; i++) {
            loss += pull * weights[i] * weights[i] / 2;
        }
        for (int row = 0; row < states.numRows; row++) {
            double logit = dot(states.data, row * states.numCols, weights);
            loss += Math.max(logit, 0) - targets[row] * logit + Math.log1p(Math.exp(-Math.abs(logit)));
        }
        return loss;
    }

    /** The whole step. */
    private static double[] newton(DMatrixRMaj states, double[] targets, double[] weights, double pull,
            DMatrixRMaj weighted) {
        int inputs = states.numCols;
        DMatrixRMaj gradient = new DMatrixRMaj(inputs, 1);
        for (int i = 0; i < inputs - 1; i++) {
            gradient.data[i] = pull * weights[i];
        }
        for (int row = 0; row < states.numRows; row++) {
            int at = row * inputs;
            double probability = 1 / (1 + Math.exp(-dot(states.data, at, weights)));
            double error = probability - targets[row];
            double root = Math.sqrt(Math.max(probability * (1 - probability), 1e-9));
            for (int i = 0; i < inputs; i++) {
                gradient.data[i] += error * states.data[at + i];
                weighted.data[at + i] = root * states.data[at + i];
            }
        }
        DMatrixRMaj hessian = new DMatrixRMaj(inputs, inputs);
        CommonOps_DDRM.multInner(weighted, hessian);
        return solved(hessian, gradient, pull);
    }

    /** Solves the normal equations; the constant's weight is not pulled. */
    private static double[] solved(DMatrixRMaj gram, DMatrixRMaj right, double pull) {
        for (int i = 0; i < gram.numRows; i++) {
            gram.add(i, i, i == gram.numRows - 1 ? 1e-6 : pull + 1e-6);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(gram.numRows);
        DMatrixRMaj solution = new DMatrixRMaj(gram.numRows, 1);
        if (!solver.setA(gram)) {
            throw new IllegalStateException("The normal equations of " + gram.numRows + " inputs are singular");
        }
        solver.solve(right, solution);
        return solution.data;
    }

    /** The answer for a state. */
    double of(double[] state) {
        return dot(state, 0, weights);
    }

    private static double dot(double[] values, int at, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[at + i];
        }
        return sum;
    }
}
