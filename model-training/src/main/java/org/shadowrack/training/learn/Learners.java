package org.shadowrack.training.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.shadowrack.training.boost.BoostingSettings;
import org.shadowrack.training.boost.HistogramBoosting;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.linear.GroupedLogistic;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.recurrent.EchoStateNetwork;
import org.shadowrack.training.recurrent.NetworkSettings;
import org.shadowrack.training.sample.Sample;
import weka.classifiers.Classifier;
import weka.classifiers.functions.Logistic;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

/**
 * Learns models.
 *
 * @param features  the features' names
 * @param left      the features that no learner gets
 * @param rising    the features that never lower a risk: boosted trees keep to that
 * @param seed      of everything random
 * @param threads   how many threads may compute
 * @param cancelled asked while learning; Weka's own classifiers can't be stopped, which is why their samples are bounded
 */
public record Learners(List<String> features, Set<String> left, Set<String> rising, long seed, int threads,
        BooleanSupplier cancelled) {

    private static final double RIDGE = 1e-2;
    private static final int STOPPING_FOLDS = 5;
    private static final int LEAST_HELD_FAILURES = 20;

    /** Prepares Weka. */
    public Learners {
        WekaRuntime.prepare();
        features = List.copyOf(features);
        left = Set.copyOf(left);
        rising = Set.copyOf(rising);
    }

    /** The same without these features. */
    public Learners without(Collection<String> more) {
        Set<String> all = new HashSet<>(left);
        all.addAll(more);
        return new Learners(features, all, rising, seed, threads, cancelled);
    }

    /** The same with another seed. */
    public Learners seeded(int more) {
        return new Learners(features, left, rising, seed + more, threads, cancelled);
    }

    /** The lags are for a recurrent learner only: others know them as statistics of the window. */
    private int[] places(boolean lags) {
        return IntStream.range(0, features.size()).filter(i -> !left.contains(features.get(i)))
                .filter(i -> lags || !FeatureSchema.isLag(features.get(i))).toArray();
    }

    /** What holds now: where failures are few, a window's statistics are more than they can tell apart. */
    private int[] presentPlaces() {
        return IntStream.of(places(false)).filter(i -> FeatureSchema.isPresent(features.get(i))).toArray();
    }

    /** A model of the probability that the target is 1. */
    public LearnedModel classifier(Algorithm algorithm, Sample sample) {
        int[] present = places(false);
        return switch (algorithm) {
            case RANDOM_FOREST -> built(forest(), Encoding.below(present, sample), sample, true, true);
            case BOOSTED -> boosted(Encoding.plain(present), sample);
            case LOGISTIC -> built(logistic(), Encoding.linear(present, sample), sample, true, false);
            case GROUPED -> built(grouped(), Encoding.mean(presentPlaces(), sample), sample, true, true);
            case RECURRENT -> built(network(), Encoding.linear(places(true), sample), sample, true, true);
            case AUTO -> throw new IllegalArgumentException(algorithm + " names no single learner");
        };
    }

    /** A model of the target as a number. */
    public LearnedModel regression(Algorithm algorithm, Sample sample) {
        int[] present = places(false);
        return switch (algorithm) {
            case BOOSTED ->
                built(boosting(BoostingSettings.REMAINING_LIFE), Encoding.plain(present), sample, false, true);
            case RANDOM_FOREST -> built(forest(), Encoding.below(present, sample), sample, false, true);
            case RECURRENT -> built(network(), Encoding.linear(places(true), sample), sample, false, true);
            case LOGISTIC, GROUPED, AUTO -> throw new IllegalArgumentException(algorithm + " answers no number");
        };
    }

    private LearnedModel built(Classifier classifier, Encoding encoding, Sample sample, boolean probability,
            boolean shareable) {
        Instances header = Attributes.header(features, encoding, probability);
        Instances data = classifier instanceof GroupedLogistic
                ? Attributes.weighted(header, encoding, sample)
                : Attributes.filled(header, encoding, sample);
        try {
            classifier.buildClassifier(data);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Weka could not build " + classifier.getClass(), e);
        }
        if (classifier instanceof RandomForest forest) {
            // How many threads grew the trees is no part of the model.
            forest.setNumExecutionSlots(1);
        }
        return new LearnedModel(classifier, encoding, features, probability, shareable);
    }

    /** Grown twice: without some components, to see after how many trees their loss stops falling, and then on all. */
    private LearnedModel boosted(Encoding encoding, Sample sample) {
        Sample held = sample.where(row -> sample.fold(row, STOPPING_FOLDS) == 0);
        int trees = BoostingSettings.RARE_EVENTS.trees();
        if (failedRows(held) >= LEAST_HELD_FAILURES) {
            HistogramBoosting scout = risk(trees);
            scout.setHeldOut(Attributes.filled(Attributes.header(features, encoding, true), encoding, held));
            built(scout, encoding, sample.where(row -> sample.fold(row, STOPPING_FOLDS) != 0), true, true);
            trees = Math.max(1, scout.size());
        }
        return built(risk(trees), encoding, sample, true, true);
    }

    private static long failedRows(Sample sample) {
        return Arrays.stream(sample.targets()).filter(target -> target > 0).count();
    }

    private HistogramBoosting risk(int trees) {
        HistogramBoosting boosting = boosting(BoostingSettings.RARE_EVENTS.withTrees(trees));
        boosting.setRising(rising);
        return boosting;
    }

    private HistogramBoosting boosting(BoostingSettings settings) {
        HistogramBoosting boosting = new HistogramBoosting(settings);
        boosting.setSeed((int) seed);
        boosting.setCancelled(cancelled);
        return boosting;
    }

    private EchoStateNetwork network() {
        EchoStateNetwork network = new EchoStateNetwork(NetworkSettings.SHORT_SEQUENCES);
        network.setSeed((int) seed);
        network.setCancelled(cancelled);
        return network;
    }

    private GroupedLogistic grouped() {
        GroupedLogistic grouped = new GroupedLogistic();
        grouped.setCancelled(cancelled);
        return grouped;
    }

    private RandomForest forest() {
        RandomForest forest = new RandomForest();
        try {
            forest.setOptions(new String[]{"-I", "100", "-M", "20", "-depth", "14", "-S", String.valueOf((int) seed),
                    "-num-slots", String.valueOf(threads)});
        } catch (Exception e) {
            throw new IllegalStateException("Weka's forest refused its options", e);
        }
        return forest;
    }

    private static Logistic logistic() {
        Logistic logistic = new Logistic();
        logistic.setRidge(RIDGE);
        logistic.setMaxIts(100);
        return logistic;
    }
}
