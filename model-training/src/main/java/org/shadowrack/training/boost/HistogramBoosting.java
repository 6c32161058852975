package org.shadowrack.training.boost;

import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.score.flat.FlatModel;
import weka.classifiers.AbstractClassifier;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Randomizable;

/**
 * Gradient-boosted trees (Friedman 2001) with Newton leaves and binned features: of the probability of the second class where
 * the class is nominal, of its value where it is numeric. Missing values are allowed and go left at every split. Predicting is
 * safe for many threads.
 */
public final class HistogramBoosting extends AbstractClassifier implements Randomizable {

    private static final long serialVersionUID = 1;

    private final BoostingSettings settings;
    private int seed = 1;
    private Loss loss = Loss.LOGISTIC;
    private double start;
    private @Nullable Trees trees;
    private transient Set<String> rising = Set.of();
    private transient @Nullable BooleanSupplier cancelled;
    private transient @Nullable Instances heldOut;

    /** A classifier that is to be built with these settings. */
    public HistogramBoosting(BoostingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void setSeed(int newSeed) {
        seed = newSeed;
    }

    @Override
    public int getSeed() {
        return seed;
    }

    /** The answer must not fall where one of these attributes rises and all else stays. None unless set. */
    public void setRising(Collection<String> attributes) {
        rising = Set.copyOf(attributes);
    }

    /** Ends the growing when the loss on these rows, which the trees don't see, has stopped falling. */
    public void setHeldOut(Instances rows) {
        heldOut = rows;
    }

    /** How many trees there are. */
    public int size() {
        return trees == null ? 0 : trees.size();
    }

    /** Asked before each tree; the building ends with a {@link java.util.concurrent.CancellationException} when it says yes. */
    public void setCancelled(BooleanSupplier newCancelled) {
        cancelled = newCancelled;
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities capabilities = super.getCapabilities();
        capabilities.disableAll();
        capabilities.enable(Capability.NUMERIC_ATTRIBUTES);
        capabilities.enable(Capability.MISSING_VALUES);
        capabilities.enable(Capability.BINARY_CLASS);
        capabilities.enable(Capability.NUMERIC_CLASS);
        return capabilities;
    }

    @Override
    public void buildClassifier(Instances data) throws Exception {
        getCapabilities().testWithFail(data);
        loss = data.classAttribute().isNumeric() ? Loss.SQUARED : Loss.LOGISTIC;
        double[] targets = data.attributeToDoubleArray(data.classIndex());
        start = loss.start(IntStream.range(0, targets.length).mapToDouble(i -> targets[i]).average().orElse(0));
        trees = new BoostingRun(data, targets, settings, loss, start, risingFeatures(data), new Random(seed))
                .trees(this::checkpoint, heldOut == null ? null : new HeldOut(heldOut, loss, start));
        heldOut = null;
    }

    private boolean[] risingFeatures(Instances data) {
        boolean[] features = new boolean[data.numAttributes()];
        for (int i = 0; i < features.length; i++) {
            features[i] = rising.contains(data.attribute(i).name());
        }
        return features;
    }

    private void checkpoint() {
        if (cancelled != null && cancelled.getAsBoolean()) {
            throw new CancellationException("stopped on request");
        }
    }

    @Override
    public double[] distributionForInstance(Instance instance) {
        double answer = loss.answer(scoreOf(instance));
        return loss == Loss.LOGISTIC ? new double[]{1 - answer, answer} : new double[]{answer};
    }

    @Override
    public double classifyInstance(Instance instance) {
        double answer = loss.answer(scoreOf(instance));
        return loss == Loss.LOGISTIC ? Math.round(answer) : answer;
    }

    private double scoreOf(Instance instance) {
        return start + built().score(instance.toDoubleArray());
    }

    private Trees built() {
        if (trees == null) {
            throw new IllegalStateException("Not built yet");
        }
        return trees;
    }

    /** The same model, laid out for scoring many rows of features: it answers what the distribution gives the second class, or the value. */
    public FlatModel flat(int[] places) {
        return new FlatModel(built().flat(places), start,
                loss == Loss.LOGISTIC ? FlatModel.Link.LOGISTIC : FlatModel.Link.NONE);
    }

    @Override
    public String toString() {
        return "Boosted trees: " + settings;
    }
}
