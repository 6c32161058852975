package org.shadowrack.training.boost;

import org.jspecify.annotations.Nullable;

/**
 * Where a node splits: rows up to the bin go left.
 *
 * @param slot the feature's place among those in play
 * @param bin  the last bin that goes left
 * @param gain how much smaller the loss gets, to second order
 */
record SplitChoice(int slot, int bin, double gain) {

    private static final double LEAST_GAIN = 1e-6;

    /** The best split of a node, or null where none is allowed or pays. */
    static @Nullable SplitChoice best(Histogram histogram, int[] binCounts, NodeSums node, BoostingSettings settings) {
        SplitChoice best = null;
        for (int slot = 0; slot < binCounts.length; slot++) {
            SplitChoice found = bestOf(slot, histogram, binCounts[slot], node, settings);
            if (found != null && (best == null || found.gain > best.gain)) {
                best = found;
            }
        }
        return best;
    }

    private static @Nullable SplitChoice bestOf(int slot, Histogram histogram, int bins, NodeSums node,
            BoostingSettings settings) {
        double slope = 0;
        double curvature = 0;
        double rows = 0;
        double best = LEAST_GAIN;
        int bestBin = -1;
        for (int bin = 0; bin < bins - 1; bin++) {
            slope += histogram.slope(slot, bin);
            curvature += histogram.curvature(slot, bin);
            rows += histogram.rows(slot, bin);
            if (rows >= settings.leafRows() && node.rows() - rows >= settings.leafRows()) {
                double gain = node.gain(slope, curvature, settings.regularisation());
                if (gain > best) {
                    best = gain;
                    bestBin = bin;
                }
            }
        }
        return bestBin < 0 ? null : new SplitChoice(slot, bestBin, best);
    }
}
