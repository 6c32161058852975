package org.shadowrack.training.score.flat;

import java.util.Arrays;

/**
 * The sum of many binary trees over numeric features. Nodes lie depth first, so that a left child follows its parent in memory;
 * a leaf's value shares the array of the thresholds. Scoring makes no object. Immutable and thread-safe.
 */
public final class FlatTrees {

    /** Rows that go through one tree after the other together, so that the tree stays in the processor's cache. */
    private static final int BLOCK = 64;

    private static final int LEAF = -1;
    private static final int FEATURE = 0x3fff_ffff;
    private static final int MISSING_GOES_RIGHT = 0x4000_0000;

    private final int[] roots;
    private final int[] features;
    private final double[] numbers;
    private final int[] rights;

    private FlatTrees(Builder laid) {
        roots = Arrays.copyOf(laid.roots, laid.trees);
        features = Arrays.copyOf(laid.features, laid.nodes);
        numbers = Arrays.copyOf(laid.numbers, laid.nodes);
        rights = Arrays.copyOf(laid.rights, laid.nodes);
    }

    /** How many trees there are. */
    public int trees() {
        return roots.length;
    }

    /** How many nodes, leaves included. */
    public int nodes() {
        return features.length;
    }

    /** What the arrays take, in bytes. */
    public long bytes() {
        return bytes(nodes()) + 4L * trees();
    }

    /** What so many nodes take, in bytes. */
    public static long bytes(long nodes) {
        return nodes * (4 + 8 + 4);
    }

    /** The sum of the leaves that a row of features falls into; a missing value is NaN. Trees are added in the order they were laid in. */
    public double sum(double[] row) {
        return sum(row, 0);
    }

    /** The same of the row that begins at {@code offset}. */
    public double sum(double[] rows, int offset) {
        double sum = 0;
        for (int root : roots) {
            sum += leaf(root, rows, offset);
        }
        return sum;
    }

    /**
     * The sums of many rows.
     *
     * @param rows   one after the other, {@code width} numbers each
     * @param width  numbers of a row
     * @param count  how many rows
     * @param answers takes the sum of each, from its front
     */
    public void sums(double[] rows, int width, int count, double[] answers) {
        Arrays.fill(answers, 0, count, 0);
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            for (int root : roots) {
                for (int row = from; row < to; row++) {
                    answers[row] += leaf(root, rows, row * width);
                }
            }
        }
    }

    private double leaf(int root, double[] values, int offset) {
        int node = root;
        int feature = features[node];
        while (feature != LEAF) {
            double value = values[offset + (feature & FEATURE)];
            boolean right = value >= numbers[node] || feature > FEATURE && Double.isNaN(value);
            node = right ? rights[node] : node + 1;
            feature = features[node];
        }
        return numbers[node];
    }

    /** Lays trees out, node by node, each before its children and the left one first. Used once, by one thread. */
    public static final class Builder {
        private int[] roots = new int[64];
        private int trees;
        private int[] features = new int[1024];
        private double[] numbers = new double[1024];
        private int[] rights = new int[1024];
        private int nodes;

        /** The next node is a tree's root. */
        public void tree() {
            if (trees == roots.length) {
                roots = Arrays.copyOf(roots, trees * 2);
            }
            roots[trees++] = nodes;
        }

        /** A leaf and what it adds. */
        public void leaf(double value) {
            add(LEAF, value);
        }

        /**
         * A split; its left subtree is to be laid next. Answers the node, for {@link #right}.
         *
         * @param from         values at or above this go right
         * @param missingRight whether a missing value goes right
         */
        public int split(int feature, double from, boolean missingRight) {
            if (feature < 0 || feature > FEATURE) {
                throw new IllegalArgumentException("No feature has the place " + feature);
            }
            add(missingRight ? feature | MISSING_GOES_RIGHT : feature, from);
            return nodes - 1;
        }

        /** What is laid next is the right subtree of that node. */
        public void right(int node) {
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

        /** All that was laid. */
        public FlatTrees build() {
            return new FlatTrees(this);
        }
    }
}
