package org.shadowrack.training.calibrate;

/** A logistic regression of two inputs and an offset, by Newton's method on the weighted log loss. Rows are read in place. */
@SuppressWarnings("ArrayRecordComponent") // rows of one fit, compared by nobody
record LogisticFit(double[] first, double[] second, double[] targets, double[] weights) {

    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-9;

    /** The two weights and the offset that fit best, starting from a centre to which each is drawn by its pull. */
    double[] from(double[] centre, double[] pull) {
        NewtonStep best = look(centre, centre, pull);
        for (int step = 0; step < STEPS; step++) {
            NewtonStep next = best;
            double[] move = best.move();
            // A whole step may overshoot where the answers are far too sure: then half of it, until the loss falls.
            for (double share = 1; share > 1e-6 && next.loss() >= best.loss(); share /= 2) {
                next = look(best.moved(move, share), centre, pull);
            }
            if (next.loss() > best.loss() - ENOUGH) {
                break;
            }
            best = next;
        }
        return best.parameters();
    }

    private NewtonStep look(double[] parameters, double[] centre, double[] pull) {
        NewtonStep step = new NewtonStep(parameters, centre, pull);
        for (int row = 0; row < targets.length; row++) {
            step.add(first[row], second[row], targets[row], weights[row]);
        }
        return step;
    }
}
