package org.shadowrack.training.boost;

import java.io.Serializable;
import java.util.Arrays;
import org.shadowrack.training.score.flat.FlatTrees;
import org.shadowrack.training.score.flat.FlatTreesBuilder;

/** Grown trees in flat arrays. A node's left child follows it. Adding is for one thread; scoring for many. */
final class Trees implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LEAF = -1;

    private int[] roots = new int[16];
    private int rootCount;
    private int[] features = new int[256];
    private double[] numbers = new double[256];
    private int[] rights = new int[256];
    private int nodes;

    void startTree() {
        if (rootCount == roots.length) {
            roots = Arrays.copyOf(roots, rootCount * 2);
        }
        roots[rootCount++] = nodes;
    }

    /** Adds a leaf with what it adds to the score. */
    void leaf(double value) {
        add(LEAF, value);
    }

    /** Adds a node; its left subtree is to be added next. Answers the node's place. */
    int split(int feature, double threshold) {
        add(feature, threshold);
        return nodes - 1;
    }

    /** What is added next is the right subtree of that node. */
    void rightOf(int node) {
        rights[node] = nodes;
    }

    private void add(int feature, double number) {
        if (nodes == features.length) {
            features = Arrays.copyOf(features, nodes * 2);
            numbers = Arrays.copyOf(numbers, nodes * 2);
            rights = Arrays.copyOf(rights, nodes * 2);
        }
        features[nodes] = feature;
        numbers[nodes++] = number;
    }

    /** How many trees there are. */
    int size() {
        return rootCount;
    }

    /** Keeps the first so many trees. */
    void keep(int trees) {
        if (trees < rootCount) {
            nodes = roots[trees];
            rootCount = trees;
        }
        trim();
    }

    /** Drops spare capacity, so that equal trees make equal bytes. */
    void trim() {
        roots = Arrays.copyOf(roots, rootCount);
        features = Arrays.copyOf(features, nodes);
        numbers = Arrays.copyOf(numbers, nodes);
        rights = Arrays.copyOf(rights, nodes);
    }

    /** The same trees, laid out for scoring many rows, in which the feature of each attribute stands at its place. */
    FlatTrees flat(int[] places) {
        FlatTreesBuilder builder = new FlatTreesBuilder();
        for (int tree = 0; tree < rootCount; tree++) {
            builder.tree();
            lay(roots[tree], places, builder);
        }
        return builder.build();
    }

    private void lay(int node, int[] places, FlatTreesBuilder builder) {
        if (features[node] == LEAF) {
            builder.leaf(numbers[node]);
            return;
        }
        // "Above the number" is "from the next number on"; a missing value is never at or above anything.
        int laid = builder.split(places[features[node]], Math.nextUp(numbers[node]), false);
        lay(node + 1, places, builder);
        builder.right(laid);
        lay(rights[node], places, builder);
    }

    /** The sum of all trees. */
    double score(double[] values) {
        double sum = 0;
        for (int tree = 0; tree < rootCount; tree++) {
            sum += scoreOf(tree, values);
        }
        return sum;
    }

    /** What one tree adds. A missing value goes left. */
    double scoreOf(int tree, double[] values) {
        int node = roots[tree];
        while (features[node] != LEAF) {
            node = values[features[node]] > numbers[node] ? rights[node] : node + 1;
        }
        return numbers[node];
    }

    /** What one tree adds to a row of the training set. */
    double scoreOf(int tree, byte[][] bins, int row, Binning binning) {
        int node = roots[tree];
        while (features[node] != LEAF) {
            int feature = features[node];
            boolean right = binning.lowerBound(feature, bins[feature][row] & 0xff) >= numbers[node];
            node = right ? rights[node] : node + 1;
        }
        return numbers[node];
    }
}
