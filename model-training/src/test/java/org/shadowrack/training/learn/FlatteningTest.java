package org.shadowrack.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.score.flat.FlatModel;
import org.shadowrack.training.score.flat.FlatTrees;
import org.shadowrack.training.score.flat.FlatTreesBuilder;

/** Breaks when the flat trees answer something else than the classifier that they were read from, or can no longer be read. */
class FlatteningTest {
    private static final int FEATURES = 5;

    @Property(tries = 12)
    void aFlatForestAnswersAsWekaDoes(@ForAll long seed) {
        answersAlike(seed, learned(Algorithm.RANDOM_FOREST, seed), 1e-12);
    }

    @Property(tries = 12)
    void flatBoostedTreesAnswerTheSame(@ForAll long seed) {
        answersAlike(seed, learned(Algorithm.BOOSTED, seed), 1e-12);
    }

    @Property(tries = 6)
    void flatBoostedTreesTellTheSameRemainingLife(@ForAll long seed) {
        Sample sample = sample(seed);
        double[] lives = Arrays.stream(sample.rows()).mapToDouble(row -> Double.isNaN(row[1]) ? 50 : row[1] * 100)
                .toArray();
        answersAlike(seed,
                learners(seed).regression(Algorithm.BOOSTED,
                        new Sample(sample.rows(), lives, sample.weights(), sample.groups())),
                1e-9);
    }

    private static void answersAlike(long seed, LearnedModel model, double tolerance) {
        FlatModel flat = model.flat().orElseThrow();
        Random random = new Random(~seed);
        double[][] rows = IntStream.range(0, 200).mapToObj(i -> row(random)).toArray(double[][]::new);
        for (double[] row : rows) {
            assertThat(flat.answer(row)).isCloseTo(model.slowAnswer(row), within(tolerance));
        }
    }

    /** What equals a threshold goes right, as Weka has it: either zero, and an infinity too. */
    @Example
    void infinitiesAndMissingValuesGoWhereASplitSendsThem() {
        for (double from : new double[]{Double.NEGATIVE_INFINITY, -0.0, 0.0, Double.MIN_VALUE,
                Double.POSITIVE_INFINITY}) {
            for (boolean missingRight : new boolean[]{false, true}) {
                FlatTrees trees = stumps(from, missingRight);
                for (double value : new double[]{Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, -0.0, 0.0,
                        Double.POSITIVE_INFINITY, Double.NaN, -Double.NaN}) {
                    boolean right = Double.isNaN(value) ? missingRight : value >= from;
                    assertThat(trees.sum(new double[]{value})).as("%s from %s", value, from).isEqualTo(right ? 9 : 0);
                }
            }
        }
    }

    /** The classifier itself goes on answering then. */
    @Example
    void moreFeaturesThanANodeCanTellAreNotLaidOutFlat() {
        LearnedModel model = learned(Algorithm.BOOSTED, 1);
        Encoding far = Encoding
                .plain(IntStream.of(model.encoding().places()).map(place -> place + 70_000).toArray());
        assertThat(Flattening.of(model.classifier(), far)).isEmpty();
    }

    /** Several, as in a forest. */
    private static FlatTrees stumps(double from, boolean missingRight) {
        FlatTreesBuilder builder = new FlatTreesBuilder();
        for (int tree = 0; tree < 9; tree++) {
            builder.tree();
            int root = builder.split(0, from, missingRight);
            builder.leaf(0);
            builder.right(root);
            builder.leaf(1);
        }
        return builder.build();
    }

    private static LearnedModel learned(Algorithm algorithm, long seed) {
        return learners(seed).classifier(algorithm, sample(seed));
    }

    /** One feature is kept from the learners, so that an attribute's number is not its feature's place. */
    private static Learners learners(long seed) {
        return new Learners(IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList(), Set.of("f2"), Set.of(), seed,
                1,
                () -> false);
    }

    private static Sample sample(long seed) {
        Random random = new Random(seed);
        double[][] rows = IntStream.range(0, 600).mapToObj(i -> row(random)).toArray(double[][]::new);
        double[] targets = Arrays.stream(rows).mapToDouble(row -> row[0] > 0.5 ^ row[1] > 3 ? 1 : 0).toArray();
        targets[0] = 1;
        targets[1] = 0;
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        return new Sample(rows, targets, weights, List.copyOf(java.util.Collections.nCopies(rows.length, "c")));
    }

    /** Values on a coarse grid, so that some fall on a split exactly; some missing; the last feature always. */
    private static double[] row(Random random) {
        double[] row = new double[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            row[i] = i == FEATURES - 1 || random.nextInt(8) == 0
                    ? Double.NaN
                    : random.nextInt(40) / 4.0 - (i == 0 ? 4 : 0);
        }
        return row;
    }
}
