package org.shadowrack.training.score.flat;

import java.util.Arrays;
import java.util.BitSet;

/** Lays trees out as threads: siblings side by side, and a leaf's place taken by the root of its thread's next tree. */
final class Threading {

    private final FlatTreesBuilder trees;
    private final int[] places;
    private final int end;
    private final long[] nodes;
    private final double[] from;
    private final double[] leaves;
    private final BitSet missingRight = new BitSet();
    private int leaf = 1;
    private double constant;

    Threading(FlatTreesBuilder trees) {
        this.trees = trees;
        places = places(trees);
        end = trees.nodes();
        nodes = new long[end + 1];
        from = new double[end + 1];
        leaves = new double[end + 1];
        nodes[end] = Threads.end(end);
        from[end] = Double.NaN;
    }

    /** Where each node goes: children next to each other, so that one number tells both. */
    private static int[] places(FlatTreesBuilder trees) {
        int[] places = new int[trees.nodes()];
        int free = 0;
        for (int tree = 0; tree < trees.trees(); tree++) {
            places[trees.root(tree)] = free++;
            for (int node = trees.root(tree); node < trees.end(tree); node++) {
                if (!trees.isLeaf(node)) {
                    places[node + 1] = free++;
                    places[trees.rightOf(node)] = free++;
                }
            }
        }
        return places;
    }

    Threads threads() {
        int[] heads = new int[Threads.SIDE_BY_SIDE];
        Arrays.fill(heads, end);
        // From the last tree to the first, as a leaf needs to know the root that follows; equally many trees for each thread.
        int thread = 0;
        for (int tree = trees.trees() - 1; tree >= 0; tree--) {
            int root = trees.root(tree);
            if (trees.isLeaf(root)) {
                constant += trees.number(root);
            } else {
                lay(tree, heads[thread]);
                heads[thread] = places[root];
                thread = (thread + 1) % heads.length;
            }
        }
        return new Threads(nodes, from, Arrays.copyOf(leaves, leaf), heads, missingRight, constant);
    }

    private void lay(int tree, int next) {
        for (int node = trees.root(tree); node < trees.end(tree); node++) {
            if (trees.isLeaf(node)) {
                leaf(node, next);
            } else {
                split(node);
            }
        }
    }

    private void split(int node) {
        int place = places[node];
        nodes[place] = Threads.split(trees.feature(node), places[node + 1]);
        from[place] = trees.number(node);
        missingRight.set(place, trees.sendsMissingRight(node));
    }

    private void leaf(int node, int next) {
        int place = places[node];
        leaves[leaf] = trees.number(node);
        nodes[place] = Threads.adding(nodes[next], leaf++);
        from[place] = from[next];
        missingRight.set(place, missingRight.get(next));
    }
}
