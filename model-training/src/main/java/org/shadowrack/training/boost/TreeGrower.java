package org.shadowrack.training.boost;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Grows one tree. */
final class TreeGrower {

    private final Binning binning;
    private final byte[][] bins;
    private final BoostingSettings settings;
    private final Trees trees;
    private final double[] slopes;
    private final double[] curvatures;
    private final int[] inPlay;
    private final int[] binCounts;
    private final boolean[] rising;
    private final int[] rows;
    private final int[] spare;

    TreeGrower(Binning binning, byte[][] bins, BoostingSettings settings, Trees trees, double[] slopes,
            double[] curvatures, int[] inPlay, boolean[] risingFeatures, int[] rows) {
        this.binning = binning;
        this.bins = bins;
        this.settings = settings;
        this.trees = trees;
        this.slopes = slopes;
        this.curvatures = curvatures;
        this.inPlay = inPlay;
        this.rows = rows;
        this.spare = new int[rows.length];
        this.rising = new boolean[inPlay.length];
        for (int slot = 0; slot < inPlay.length; slot++) {
            rising[slot] = risingFeatures[inPlay[slot]];
        }
        this.binCounts = Arrays.stream(inPlay).map(binning::bins).toArray();
    }

    void grow() {
        trees.startTree();
        grow(0, rows.length, 0, Bounds.NONE, histogram(0, rows.length));
    }

    private Histogram histogram(int from, int to) {
        return Histogram.of(bins, inPlay, rows, from, to, slopes, curvatures);
    }

    private void grow(int from, int to, int depth, Bounds bounds, @Nullable Histogram histogram) {
        NodeSums node = NodeSums.of(rows, from, to, slopes, curvatures);
        SplitChoice split = histogram == null ? null : SplitChoice.best(histogram, binCounts, rising, node, settings);
        if (histogram == null || split == null) {
            trees.leaf(settings.shrinkage() * bounds.clamp(node.step(settings.regularisation())));
            return;
        }
        int feature = inPlay[split.slot()];
        int middle = partition(bins[feature], split.bin(), from, to);
        boolean childrenSplit = depth + 1 < settings.depth();
        boolean leftIsSmaller = middle - from <= to - middle;
        Histogram smaller = childrenSplit ? (leftIsSmaller ? histogram(from, middle) : histogram(middle, to)) : null;
        Histogram larger = smaller == null ? null : histogram.less(smaller);
        double border = (split.leftStep() + split.rightStep()) / 2;
        boolean bound = rising[split.slot()];
        int place = trees.split(feature, binning.thresholdAfter(feature, split.bin()));
        grow(from, middle, depth + 1, bound ? bounds.below(border) : bounds, leftIsSmaller ? smaller : larger);
        trees.rightOf(place);
        grow(middle, to, depth + 1, bound ? bounds.above(border) : bounds, leftIsSmaller ? larger : smaller);
    }

    /** Moves the rows that go left before the others, keeping their order; answers where the others begin. */
    private int partition(byte[] featureBins, int lastLeft, int from, int to) {
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            if ((featureBins[row] & 0xff) <= lastLeft) {
                rows[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
    }
}
