package org.shadowrack.training.learn;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.shadowrack.training.boost.BoostingSettings;
import org.shadowrack.training.boost.HistogramBoosting;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.sample.Sample;
import weka.classifiers.Classifier;
import weka.classifiers.functions.Logistic;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

/**
 * Learns models.
 *
 * @param features  the features' names
 * @param seed      of everything random
 * @param threads   how many threads may compute
 * @param cancelled asked while learning; Weka's own classifiers can't be stopped, which is why their samples are bounded
 */
public record Learners(List<String> features, long seed, int threads, BooleanSupplier cancelled) {

    private static final double RIDGE = 1e-2;

    /** Prepares Weka. */
    public Learners {
        WekaRuntime.prepare();
        features = List.copyOf(features);
    }

    /** A model of the probability that the target is 1. */
    public LearnedModel classifier(Algorithm algorithm, Sample sample) {
        return switch (algorithm) {
            case RANDOM_FOREST -> built(forest(), Encoding.below(sample.rows(), features.size()), sample, true, true);
            case BOOSTED ->
                built(boosting(BoostingSettings.RARE_EVENTS), Encoding.plain(features.size()), sample, true, true);
            case LOGISTIC -> built(logistic(), Encoding.linear(sample.rows(), features.size()), sample, true, false);
            case AUTO, RECURRENT -> throw new IllegalArgumentException(algorithm + " names no single learner of rows");
        };
    }

    /** A model of the target as a number. */
    public LearnedModel regression(Sample sample) {
        return built(boosting(BoostingSettings.REMAINING_LIFE), Encoding.plain(features.size()), sample, false, true);
    }

    private LearnedModel built(Classifier classifier, Encoding encoding, Sample sample, boolean probability,
            boolean shareable) {
        Instances data = Attributes.filled(Attributes.header(features, probability), encoding, sample);
        try {
            classifier.buildClassifier(data);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Weka could not build " + classifier.getClass(), e);
        }
        return new LearnedModel(classifier, encoding, features, probability, shareable);
    }

    private HistogramBoosting boosting(BoostingSettings settings) {
        HistogramBoosting boosting = new HistogramBoosting(settings);
        boosting.setSeed((int) seed);
        boosting.setCancelled(cancelled);
        return boosting;
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
