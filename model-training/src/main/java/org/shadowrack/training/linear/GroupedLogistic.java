package org.shadowrack.training.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import weka.classifiers.AbstractClassifier;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.WeightedInstancesHandler;

/**
 * A logistic regression for each group of rows, of its numbers and their products two by two. An attribute {@code name=value}, as
 * Weka's NominalToBinary makes them, says of a row that it belongs to a group; all others are numbers. A group's weights are drawn
 * to those of all rows together, as a normal prior around them would: a group that has failed a dozen times speaks for itself where
 * it differs clearly, and one that never has answers as all do (partial pooling; Gelman and Hill 2007, ch. 12). Once built, it may be
 * asked by many threads.
 */
public final class GroupedLogistic extends AbstractClassifier implements WeightedInstancesHandler {

    private static final long serialVersionUID = 1;

    /** How precise the prior of all rows' weights around zero is (one over its variance), and that of a group's around theirs. */
    private static final double AROUND_ZERO = 5;
    private static final double AROUND_ALL = 20;
    private static final double OFFSET_AROUND_ALL = 1;
    private static final double HARDLY = 1e-6;

    private @Nullable TermLayout layout;
    private double[] all = new double[0];
    private double[][] groups = new double[0][];
    private transient @Nullable BooleanSupplier cancelled;

    /** Asked while building, which ends with a {@link CancellationException} when it says yes. */
    public void setCancelled(BooleanSupplier newCancelled) {
        cancelled = newCancelled;
    }

    @Override
    public Capabilities getCapabilities() {
        Capabilities capabilities = super.getCapabilities();
        capabilities.disableAll();
        capabilities.enable(Capability.NUMERIC_ATTRIBUTES);
        capabilities.enable(Capability.BINARY_CLASS);
        return capabilities;
    }

    @Override
    public void buildClassifier(Instances data) throws Exception {
        getCapabilities().testWithFail(data);
        TermLayout found = TermLayout.of(data);
        Rows rows = Rows.of(data, found);
        double[] centre = new double[found.terms() + 1];
        centre[found.terms()] = rows.logit();
        all = rows.fit(centre, AROUND_ZERO, HARDLY);
        groups = new double[found.groups()][];
        for (int group = 0; group < groups.length; group++) {
            checkpoint();
            groups[group] = rows.of(group).fit(all, AROUND_ALL, OFFSET_AROUND_ALL);
        }
        layout = found;
    }

    private void checkpoint() {
        if (cancelled != null && cancelled.getAsBoolean()) {
            throw new CancellationException("stopped on request");
        }
    }

    @Override
    public double[] distributionForInstance(Instance instance) {
        TermLayout built = layout;
        if (built == null) {
            throw new IllegalStateException("Not built yet");
        }
        double[] values = instance.toDoubleArray();
        double[] terms = new double[built.terms() + 1];
        built.write(values, terms);
        int group = built.groupOf(values);
        double[] weights = group < 0 ? all : groups[group];
        double logit = 0;
        for (int i = 0; i < terms.length; i++) {
            logit += weights[i] * terms[i];
        }
        double probability = 1 / (1 + Math.exp(-logit));
        return new double[]{1 - probability, probability};
    }

    @Override
    public String toString() {
        return "Logistic regression of " + groups.length + " groups: " + Arrays.deepToString(groups);
    }
}
