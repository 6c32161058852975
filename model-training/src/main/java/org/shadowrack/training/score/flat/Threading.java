package org.shadowrack.training.score.flat;

import java.util.Arrays;
import java.util.BitSet;

/** Lays trees out as threads: siblings side by side, and a leaf's place taken by the root of its thread's next tree. */
final class Threading {

    private final FlatTreesBuilder trees;
    private final int[] places;
    private final int end;
    private final long[] nodes;
    private final double[] leaves;
    private final BitSet missingRight = new BitSet();
    private int leaf = 1;
    private double constant;

    Threading(FlatTreesBuilder trees) {
        this.trees = trees;
        places = places(trees);
        end = trees.nodes();
        nodes = new long[powerOfTwo(2 * (end + 1))];
        leaves = new double[end + 1];
        put(end, Threads.end(end), Double.doubleToRawLongBits(Double.NaN));
    }

    private static int powerOfTwo(int least) {
        return Integer.highestOneBit(2 * least - 1);
    }

    private void put(int place, long node, long from) {
        nodes[2 * place] = node;
        nodes[2 * place + 1] = from;
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
        return new Threads(nodes, Arrays.copyOf(leaves, powerOfTwo(leaf)), heads, missingRight, constant);
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
        put(place, Threads.split(trees.feature(node), places[node + 1]),
                Double.doubleToRawLongBits(trees.number(node)));
        missingRight.set(place, trees.sendsMissingRight(node));
    }

    private void leaf(int node, int next) {
        int place = places[node];
        leaves[leaf] = trees.number(node);
        put(place, Threads.adding(nodes[2 * next], leaf++), nodes[2 * next + 1]);
        missingRight.set(place, missingRight.get(next));
    }
}
