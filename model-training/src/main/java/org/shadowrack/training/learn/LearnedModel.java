package org.shadowrack.training.learn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.score.flat.FlatModel;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.DenseInstance;
import weka.core.Instances;

/** A model that was learned. One thread at a time, unless it says that it may be shared. */
public final class LearnedModel {

    private final Classifier classifier;
    private final Encoding encoding;
    private final List<String> features;
    private final Instances header;
    private final boolean probability;
    private final boolean shareable;
    private final @Nullable FlatModel flat;

    /**
     * A model of a built classifier.
     *
     * @param classifier  as Weka built it
     * @param encoding    how features are handed to it
     * @param features    the features' names
     * @param probability whether it answers a probability, else a number
     * @param shareable   whether the classifier may be asked by many threads
     */
    LearnedModel(Classifier classifier, Encoding encoding, List<String> features, boolean probability,
            boolean shareable) {
        this.classifier = classifier;
        this.encoding = encoding;
        this.features = List.copyOf(features);
        this.header = Attributes.header(features, encoding, probability);
        this.probability = probability;
        this.shareable = shareable;
        this.flat = Flattening.of(classifier, encoding).orElse(null);
    }

    /** Its trees, laid out for scoring many rows; empty where it has none. It answers what {@link #answer} answers. */
    Optional<FlatModel> flat() {
        return Optional.ofNullable(flat);
    }

    /** What the model says of a row of features: an uncalibrated probability, or a number. */
    public double answer(double[] features) {
        return flat != null ? flat.answer(features) : slowAnswer(features);
    }

    /** What Weka says, through an object a row. */
    double slowAnswer(double[] features) {
        double[] values = new double[header.numAttributes()];
        encoding.encode(features, values);
        values[values.length - 1] = Double.NaN;
        DenseInstance instance = new DenseInstance(1, values);
        instance.setDataset(header);
        try {
            return probability
                    ? classifier.distributionForInstance(instance)[1]
                    : classifier.classifyInstance(instance);
        } catch (Exception e) {
            throw new IllegalStateException("A built classifier failed on a row: " + classifier.getClass(), e);
        }
    }

    /** This model, or a copy where threads can't share it: Weka's linear models share a filter's queue. */
    public LearnedModel forThread() {
        if (shareable) {
            return this;
        }
        try {
            return new LearnedModel(AbstractClassifier.makeCopy(classifier), encoding, features, probability, false);
        } catch (Exception e) {
            throw new IllegalStateException("A classifier can't be copied: " + classifier.getClass(), e);
        }
    }

    Classifier classifier() {
        return classifier;
    }

    Encoding encoding() {
        return encoding;
    }

    boolean isProbability() {
        return probability;
    }

    boolean shareable() {
        return shareable;
    }
}
