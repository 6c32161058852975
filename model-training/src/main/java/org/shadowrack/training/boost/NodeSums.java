package org.shadowrack.training.boost;

/** What the rows of a node sum up to. */
record NodeSums(double slope, double curvature, int rows) {

    static NodeSums of(int[] rows, int from, int to, double[] slopes, double[] curvatures) {
        double slope = 0;
        double curvature = 0;
        for (int i = from; i < to; i++) {
            slope += slopes[rows[i]];
            curvature += curvatures[rows[i]];
        }
        return new NodeSums(slope, curvature, to - from);
    }

    /** The Newton step that makes the loss least, to second order. */
    double step(double regularisation) {
        return -slope / (curvature + regularisation);
    }

    /** How much smaller the loss gets when rows with these sums go left. */
    double gain(double leftSlope, double leftCurvature, double regularisation) {
        double rightSlope = slope - leftSlope;
        double rightCurvature = curvature - leftCurvature;
        return leftSlope * leftSlope / (leftCurvature + regularisation)
                + rightSlope * rightSlope / (rightCurvature + regularisation)
                - slope * slope / (curvature + regularisation);
    }
}
