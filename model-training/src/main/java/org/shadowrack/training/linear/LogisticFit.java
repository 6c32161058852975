package org.shadowrack.training.linear;

/**
 * A logistic regression of some inputs and an offset, by Newton's method on the weighted log loss. Rows are read in place.
 *
 * @param inputs  of each input its value in every row
 * @param targets 1 or 0 of each row
 * @param weights how many rows each stands for
 */
@SuppressWarnings("ArrayRecordComponent") // rows of one fit, compared by nobody
public record LogisticFit(double[][] inputs, double[] targets, double[] weights) {

    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-9;

    /** The weights of the inputs, and last the offset, that fit best, starting from a centre to which each is drawn by its pull. */
    public double[] from(double[] centre, double[] pull) {
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
        double[] row = new double[inputs.length + 1];
        row[inputs.length] = 1;
        for (int at = 0; at < targets.length; at++) {
            for (int input = 0; input < inputs.length; input++) {
                row[input] = inputs[input][at];
            }
            step.add(row, targets[at], weights[at]);
        }
        return step;
    }
}
