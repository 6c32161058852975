package org.shadowrack.training.score.flat;

import java.util.BitSet;

/**
 * Trees in the order that a row walks through them. A node is two numbers side by side, so that one line of the processor's cache
 * holds both. The first: the feature that decides, the place of its left child, to which the right one is next, and the leaf that is
 * added on the way, number 0 adding nothing. The second: the bits of the value from which on a row goes right. Each thread goes
 * through every so-many-th tree and ends in the last node, which leads to itself.
 *
 * <p>Arrays are as long as a power of two: the machine then proves from a mask that a place is within, and need not look.
 *
 * @param nodes  as above, a node at twice its place
 * @param leaves what leaves add
 * @param heads  where each thread begins
 * @param missingRight the nodes that send a missing value to the right
 * @param constant what trees without a split add
 */
@SuppressWarnings("ArrayRecordComponent") // read in place by every score, compared by nobody
record Threads(long[] nodes, double[] leaves, int[] heads, BitSet missingRight, double constant) {
    /** Walks at once: enough to hide one's wait for memory behind the others, few enough for a processor's registers. */
    static final int SIDE_BY_SIDE = 6;
    /** A place has 24 bits; a leaf's number has 23, and of stumps two nodes in three are leaves. */
    static final int MOST_NODES = 12_000_000;

    private static final int LEFT = 16;
    /** Of a number that tells a place: twice that place. */
    private static final int TWICE = 0x1ff_fffe;
    private static final int LEAF = 40;
    private static final long NEXT = (1L << LEAF) - 1;
    private static final long END = Long.MIN_VALUE;

    static long split(int feature, int left) {
        return (long) left << LEFT | feature;
    }

    static long end(int place) {
        return END | split(0, place);
    }

    /** What {@code next} does, after a leaf is added. */
    static long adding(long next, int leaf) {
        return next & NEXT | (long) leaf << LEAF;
    }

    private static int feature(long node) {
        return (int) node & FlatTreesBuilder.MOST_FEATURE;
    }

    /** Where in the array its left child is. */
    private static int left(long node) {
        return (int) (node >>> LEFT - 1) & TWICE;
    }

    private static int leaf(long node) {
        return (int) (node >>> LEAF) & 0x7f_ffff;
    }

    boolean knowsMissing() {
        return !missingRight.isEmpty();
    }

    /**
     * The sum where no value is missing, or a missing one goes left everywhere, as no comparison with NaN is true. Written out walk
     * by walk, and with the comparison as a number: so the processor has nothing to guess until all have ended.
     */
    double sum(double[] values) {
        int last = nodes.length - 1;
        int lastLeaf = leaves.length - 1;
        int a = 2 * heads[0];
        int b = 2 * heads[1];
        int c = 2 * heads[2];
        int d = 2 * heads[3];
        int e = 2 * heads[4];
        int f = 2 * heads[5];
        double sumA = constant;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        double sumE = 0;
        double sumF = 0;
        long ended;
        do {
            long nodeA = nodes[a & last];
            sumA += leaves[leaf(nodeA) & lastLeaf];
            a = left(nodeA) + (values[feature(nodeA)] >= Double.longBitsToDouble(nodes[(a + 1) & last]) ? 2 : 0);
            long nodeB = nodes[b & last];
            sumB += leaves[leaf(nodeB) & lastLeaf];
            b = left(nodeB) + (values[feature(nodeB)] >= Double.longBitsToDouble(nodes[(b + 1) & last]) ? 2 : 0);
            long nodeC = nodes[c & last];
            sumC += leaves[leaf(nodeC) & lastLeaf];
            c = left(nodeC) + (values[feature(nodeC)] >= Double.longBitsToDouble(nodes[(c + 1) & last]) ? 2 : 0);
            long nodeD = nodes[d & last];
            sumD += leaves[leaf(nodeD) & lastLeaf];
            d = left(nodeD) + (values[feature(nodeD)] >= Double.longBitsToDouble(nodes[(d + 1) & last]) ? 2 : 0);
            long nodeE = nodes[e & last];
            sumE += leaves[leaf(nodeE) & lastLeaf];
            e = left(nodeE) + (values[feature(nodeE)] >= Double.longBitsToDouble(nodes[(e + 1) & last]) ? 2 : 0);
            long nodeF = nodes[f & last];
            sumF += leaves[leaf(nodeF) & lastLeaf];
            f = left(nodeF) + (values[feature(nodeF)] >= Double.longBitsToDouble(nodes[(f + 1) & last]) ? 2 : 0);
            ended = nodeA & nodeB & nodeC & nodeD & nodeE & nodeF;
        } while (ended >= 0);
        return sumA + sumB + (sumC + sumD) + (sumE + sumF);
    }

    /** The same sum, where missing values go right at some nodes. */
    double sumWithMissing(double[] values) {
        return walk(heads[0], constant, values) + walk(heads[1], 0, values)
                + (walk(heads[2], 0, values) + walk(heads[3], 0, values))
                + (walk(heads[4], 0, values) + walk(heads[5], 0, values));
    }

    private double walk(int head, double start, double[] values) {
        double sum = start;
        int at = 2 * head;
        long node;
        do {
            node = nodes[at];
            sum += leaves[leaf(node)];
            double value = values[feature(node)];
            boolean right = Double.isNaN(value)
                    ? missingRight.get(at / 2)
                    : value >= Double.longBitsToDouble(nodes[at + 1]);
            at = left(node) + (right ? 2 : 0);
        } while (node >= 0);
        return sum;
    }
}
