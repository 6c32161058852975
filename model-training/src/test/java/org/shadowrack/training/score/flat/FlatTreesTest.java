package org.shadowrack.training.score.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Breaks when a row ends in another leaf than a plain walk down each tree, or a leaf is added twice, or not at all. */
class FlatTreesTest {
    private static final int FEATURES = 4;

    /** A tree as a child would draw it. */
    private sealed interface Node {
        record Leaf(double value) implements Node {}

        record Split(int feature, double from, boolean missingRight, Node left, Node right) implements Node {}
    }

    @Property(tries = 300)
    void aSumIsThatOfPlainWalks(@ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int trees,
            @ForAll boolean missing) {
        Random random = new Random(seed);
        List<Node> forest = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            forest.add(grown(random, missing, random.nextInt(7)));
        }
        FlatTrees flat = flat(forest);
        for (int row = 0; row < 50; row++) {
            double[] values = random.ints(FEATURES, 0, 9).mapToDouble(drawn -> drawn < 2 ? Double.NaN : drawn)
                    .toArray();
            assertThat(flat.sum(values)).isCloseTo(forest.stream().mapToDouble(tree -> walked(tree, values)).sum(),
                    within(1e-9));
        }
    }

    @Example
    void moreNodesThanAPlaceCanTellAreRefused() {
        FlatTreesBuilder builder = new FlatTreesBuilder();
        builder.tree();
        for (int node = 0; node < Threads.MOST_NODES; node++) {
            builder.leaf(0);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> builder.leaf(0))
                .hasMessageContaining("can't be laid out flat");
    }

    private static Node grown(Random random, boolean missing, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return new Node.Leaf(random.nextGaussian());
        }
        return new Node.Split(random.nextInt(FEATURES), random.nextInt(9), missing && random.nextBoolean(),
                grown(random, missing, depth - 1), grown(random, missing, depth - 1));
    }

    private static double walked(Node node, double[] row) {
        return switch (node) {
            case Node.Leaf leaf -> leaf.value();
            case Node.Split split -> {
                double value = row[split.feature()];
                boolean right = Double.isNaN(value) ? split.missingRight() : value >= split.from();
                yield walked(right ? split.right() : split.left(), row);
            }
        };
    }

    private static FlatTrees flat(List<Node> forest) {
        FlatTreesBuilder builder = new FlatTreesBuilder();
        forest.forEach(tree -> {
            builder.tree();
            lay(tree, builder);
        });
        return builder.build();
    }

    private static void lay(Node node, FlatTreesBuilder builder) {
        switch (node) {
            case Node.Leaf leaf -> builder.leaf(leaf.value());
            case Node.Split split -> {
                int laid = builder.split(split.feature(), split.from(), split.missingRight());
                lay(split.left(), builder);
                builder.right(laid);
                lay(split.right(), builder);
            }
        }
    }
}
