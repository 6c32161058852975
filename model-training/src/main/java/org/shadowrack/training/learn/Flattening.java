package org.shadowrack.training.learn;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.boost.HistogramBoosting;
import org.shadowrack.training.score.flat.FlatModel;
import org.shadowrack.training.score.flat.FlatTreesBuilder;
import weka.classifiers.Classifier;
import weka.classifiers.IteratedSingleClassifierEnhancer;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;

/**
 * Lays a classifier's trees out flat. Weka hides the nodes of its trees, so they are read by reflection; where that is not possible
 * (another version of Weka, or sealed modules) the classifier itself goes on answering.
 */
final class Flattening {

    private final Encoding encoding;
    private final Field attribute;
    private final Field splitPoint;
    private final Field successors;
    private final Field distribution;
    private final FlatTreesBuilder builder = new FlatTreesBuilder();

    private Flattening(Class<?> nodes, Encoding encoding) throws ReflectiveOperationException {
        this.encoding = encoding;
        attribute = field(nodes, "m_Attribute");
        splitPoint = field(nodes, "m_SplitPoint");
        successors = field(nodes, "m_Successors");
        distribution = field(nodes, "m_ClassDistribution");
    }

    /** The flat model; empty where the classifier is no sum of trees, its encoding is more than a stand-in for missing values, or its features are too many. */
    static Optional<FlatModel> of(Classifier classifier, Encoding encoding) {
        if (encoding.compressed()
                || Arrays.stream(encoding.places()).anyMatch(place -> place > FlatTreesBuilder.MOST_FEATURE)) {
            return Optional.empty();
        }
        return switch (classifier) {
            case HistogramBoosting boosting when Arrays.stream(encoding.missing()).allMatch(Double::isNaN) ->
                Optional.of(boosting.flat(encoding.places()));
            case RandomForest forest -> forest(forest, encoding);
            default -> Optional.empty();
        };
    }

    private static Optional<FlatModel> forest(RandomForest forest, Encoding encoding) {
        try {
            Classifier[] trees = (Classifier[]) field(IteratedSingleClassifierEnhancer.class, "m_Classifiers")
                    .get(forest);
            Field root = field(RandomTree.class, "m_Tree");
            Flattening flattening = new Flattening(root.getType(), encoding);
            for (Classifier tree : trees) {
                flattening.builder.tree();
                flattening.lay(root.get(tree), null);
            }
            return Optional.of(new FlatModel(flattening.builder.build(), 0, FlatModel.Link.MEAN));
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return Optional.empty();
        }
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** A node that saw no row answers as its parent does. */
    private void lay(Object node, double @Nullable [] above) throws ReflectiveOperationException {
        double[] own = (double[]) distribution.get(node);
        double[] counts = own == null ? above : own;
        int number = attribute.getInt(node);
        if (number < 0) {
            builder.leaf(share(counts));
            return;
        }
        double from = splitPoint.getDouble(node);
        int laid = builder.split(encoding.places()[number], from, encoding.missing()[number] >= from);
        Object[] children = (Object[]) successors.get(node);
        lay(children[0], counts);
        builder.right(laid);
        lay(children[1], counts);
    }

    private static double share(double @Nullable [] counts) {
        if (counts == null || counts.length != 2) {
            throw new IllegalStateException("A leaf without the counts of two classes");
        }
        return counts[1] / (counts[0] + counts[1]);
    }
}
