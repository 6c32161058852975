package org.shadowrack.training.boost;

import org.jspecify.annotations.Nullable;

/**
 * Where a node splits: rows up to the bin go left.
 *
 * @param slot the feature's place among those in play
 * @param bin  the last bin that goes left
 * @param gain how much smaller the loss gets, to second order
 * @param leftStep  the step that suits the rows that go left
 * @param rightStep and that of the others
 */
record SplitChoice(int slot, int bin, double gain, double leftStep, double rightStep) {

    private static final double LEAST_GAIN = 1e-6;

    /** The best split of a node, or null where none is allowed or pays. */
    static @Nullable SplitChoice best(Histogram histogram, int[] binCounts, boolean[] rising, NodeSums node,
            BoostingSettings settings) {
        SplitChoice best = null;
        for (int slot = 0; slot < binCounts.length; slot++) {
            SplitChoice found = bestOf(slot, histogram, binCounts[slot], rising[slot], node, settings);
            if (found != null && (best == null || found.gain > best.gain)) {
                best = found;
            }
        }
        return best;
    }

    private static @Nullable SplitChoice bestOf(int slot, Histogram histogram, int bins, boolean rising, NodeSums node,
            BoostingSettings settings) {
        double slope = 0;
        double curvature = 0;
        int rows = 0;
        SplitChoice best = null;
        double most = LEAST_GAIN;
        for (int bin = 0; bin < bins - 1; bin++) {
            slope += histogram.slope(slot, bin);
            curvature += histogram.curvature(slot, bin);
            rows += (int) histogram.rows(slot, bin);
            if (rows >= settings.leafRows() && node.rows() - rows >= settings.leafRows()) {
                double gain = node.gain(slope, curvature, settings.regularisation());
                if (gain > most) {
                    SplitChoice found = of(slot, bin, gain, new NodeSums(slope, curvature, rows), node, settings);
                    if (!rising || found.leftStep <= found.rightStep) {
                        best = found;
                        most = gain;
                    }
                }
            }
        }
        return best;
    }

    private static SplitChoice of(int slot, int bin, double gain, NodeSums left, NodeSums node,
            BoostingSettings settings) {
        NodeSums right = new NodeSums(node.slope() - left.slope(), node.curvature() - left.curvature(),
                node.rows() - left.rows());
        return new SplitChoice(slot, bin, gain, left.step(settings.regularisation()),
                right.step(settings.regularisation()));
    }
}
