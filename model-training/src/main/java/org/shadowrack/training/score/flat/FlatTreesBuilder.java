package org.shadowrack.training.score.flat;

import java.util.Arrays;
import java.util.BitSet;

/** Takes trees in, node by node, each before its children and the left one first. Used once, by one thread. */
public final class FlatTreesBuilder {

    /** The greatest place of a feature that a split may ask for. */
    public static final int MOST_FEATURE = 0xffff;

    private static final int LEAF = -1;

    private int[] roots = new int[64];
    private int trees;
    private int[] features = new int[1024];
    private double[] numbers = new double[1024];
    private int[] rights = new int[1024];
    private final BitSet missingRight = new BitSet();
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
        if (feature < 0 || feature > MOST_FEATURE) {
            throw new IllegalArgumentException("No feature has the place " + feature);
        }
        this.missingRight.set(nodes, missingRight);
        add(feature, from);
        return nodes - 1;
    }

    /** What is laid next is the right subtree of that node. */
    public void right(int node) {
        rights[node] = nodes;
    }

    private void add(int feature, double number) {
        if (nodes == Threads.MOST_NODES) {
            throw new IllegalStateException("More than " + Threads.MOST_NODES + " nodes can't be laid out flat");
        }
        if (nodes == features.length) {
            features = Arrays.copyOf(features, nodes * 2);
            numbers = Arrays.copyOf(numbers, nodes * 2);
            rights = Arrays.copyOf(rights, nodes * 2);
        }
        features[nodes] = feature;
        numbers[nodes++] = number;
    }

    /** All that was taken in. */
    public FlatTrees build() {
        return new FlatTrees(new Threading(this).threads(), trees);
    }

    int nodes() {
        return nodes;
    }

    int trees() {
        return trees;
    }

    int root(int tree) {
        return roots[tree];
    }

    /** The first node after a tree's. */
    int end(int tree) {
        return tree + 1 < trees ? roots[tree + 1] : nodes;
    }

    boolean isLeaf(int node) {
        return features[node] == LEAF;
    }

    int feature(int node) {
        return features[node];
    }

    /** A leaf's value, or from where a split's values go right. */
    double number(int node) {
        return numbers[node];
    }

    int rightOf(int node) {
        return rights[node];
    }

    boolean sendsMissingRight(int node) {
        return missingRight.get(node);
    }
}
