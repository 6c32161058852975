package org.shadowrack.training.survival;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Newton's method on the log-likelihood {@code Σ d·ln h(exit) − (H(exit) − H(entry))}, over the logarithm of the shape, the
 * intercept of the log cumulative hazard, and the coefficients. Steps are halved until the likelihood rises.
 */
final class WeibullFit {

    private static final int STEPS = 100;
    private static final double ENOUGH = 1e-9;
    private static final double PULL = 1e-8;

    private final Collection<Exposure> exposures;
    private final double unit;
    private final int size;

    private WeibullFit(Collection<Exposure> exposures, double unit) {
        this.exposures = exposures;
        this.unit = unit;
        this.size = 2 + exposures.iterator().next().covariates().length;
    }

    static Optional<WeibullHazard> newton(Collection<Exposure> exposures, double unit) {
        return new WeibullFit(exposures, unit).run();
    }

    private Optional<WeibullHazard> run() {
        double[] parameters = new double[size];
        long failed = exposures.stream().filter(Exposure::failed).count();
        parameters[1] = Math.log(failed / (double) exposures.size());
        for (int step = 0; step < STEPS; step++) {
            DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
            DMatrixRMaj curvature = new DMatrixRMaj(size, size);
            double likelihood = look(parameters, gradient, curvature);
            double[] next = climbed(parameters, direction(gradient, curvature), likelihood);
            double move = 0;
            for (int i = 0; i < size; i++) {
                move = Math.max(move, Math.abs(next[i] - parameters[i]));
            }
            parameters = next;
            if (move < ENOUGH) {
                return Optional.of(hazard(parameters));
            }
        }
        return Optional.empty();
    }

    private WeibullHazard hazard(double[] parameters) {
        double shape = Math.exp(parameters[0]);
        return new WeibullHazard(shape, unit * Math.exp(-parameters[1] / shape),
                Arrays.copyOfRange(parameters, 2, size));
    }

    private double[] climbed(double[] from, double[] direction, double likelihood) {
        for (double share = 1; share > 1e-10; share /= 2) {
            double[] to = new double[size];
            for (int i = 0; i < size; i++) {
                to[i] = from[i] + share * Math.clamp(direction[i], -2.0, 2.0);
            }
            if (look(to, new DMatrixRMaj(size, 1), new DMatrixRMaj(size, size)) >= likelihood) {
                return to;
            }
        }
        return from;
    }

    private double[] direction(DMatrixRMaj gradient, DMatrixRMaj curvature) {
        for (double pull = PULL; pull < 1e12; pull *= 100) {
            DMatrixRMaj system = curvature.copy();
            for (int i = 0; i < size; i++) {
                system.add(i, i, pull);
            }
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
            if (solver.setA(system)) {
                DMatrixRMaj move = new DMatrixRMaj(size, 1);
                solver.solve(gradient, move);
                return move.data;
            }
        }
        return new double[size];
    }

    /** Adds the gradient and the negative curvature at the parameters; answers the log-likelihood. */
    private double look(double[] parameters, DMatrixRMaj gradient, DMatrixRMaj curvature) {
        double likelihood = 0;
        double shape = Math.exp(parameters[0]);
        double[] z = new double[size];
        for (Exposure one : exposures) {
            z[1] = 1;
            System.arraycopy(one.covariates(), 0, z, 2, size - 2);
            double log = 0;
            for (int i = 1; i < size; i++) {
                log += parameters[i] * z[i];
            }
            likelihood += add(one, shape, log, z, gradient, curvature);
        }
        return Double.isFinite(likelihood) ? likelihood : Double.NEGATIVE_INFINITY;
    }

    private double add(Exposure one, double shape, double log, double[] z, DMatrixRMaj gradient,
            DMatrixRMaj curvature) {
        double exit = Math.log(one.exit() / unit);
        double entry = one.entry() > 0 ? Math.log(one.entry() / unit) : 0;
        double high = Math.exp(log + shape * exit);
        double low = one.entry() > 0 ? Math.exp(log + shape * entry) : 0;
        double failed = one.failed() ? 1 : 0;
        double first = shape * (high * exit - low * entry);
        double second = shape * shape * (high * exit * exit - low * entry * entry);
        gradient.data[0] += failed * (1 + shape * exit) - first;
        curvature.add(0, 0, first + second - failed * shape * exit);
        for (int i = 1; i < size; i++) {
            gradient.data[i] += z[i] * (failed - (high - low));
            curvature.add(0, i, z[i] * first);
            curvature.add(i, 0, z[i] * first);
            for (int j = 1; j < size; j++) {
                curvature.add(i, j, z[i] * z[j] * (high - low));
            }
        }
        return failed * (Math.log(shape) + (shape - 1) * exit + log) - (high - low);
    }
}
