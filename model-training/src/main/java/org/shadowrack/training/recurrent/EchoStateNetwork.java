package org.shadowrack.training.recurrent;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import weka.classifiers.AbstractClassifier;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Randomizable;

/**
 * An echo-state network over the sequences in a row of attributes: {@code name@k} is the value of a series {@code k} steps ago. A
 * class of two values is answered by logistic regression of the last state, a number by least squares. Attributes outside any
 * sequence go to the readout as they are. Once built, it may be asked by many threads.
 */
public final class EchoStateNetwork extends AbstractClassifier implements Randomizable {

    private static final long serialVersionUID = 1;

    private final NetworkSettings settings;
    private int seed = 1;
    private boolean logistic;
    private @Nullable SequenceLayout layout;
    private @Nullable Reservoir reservoir;
    private @Nullable Readout readout;
    private transient @Nullable BooleanSupplier cancelled;

    /** A network to be built with these settings. */
    public EchoStateNetwork(NetworkSettings settings) {
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

    /** Asked while building, which ends with a {@link CancellationException} when it says yes. */
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
        SequenceLayout found = SequenceLayout.of(data);
        Reservoir drawn = new Reservoir(settings.units(), found.series(), settings, new Random(seed));
        int inputs = drawn.units() + found.alone() + 1;
        DMatrixRMaj states = new DMatrixRMaj(data.numInstances(), inputs);
        double[] state = new double[inputs];
        for (int row = 0; row < data.numInstances(); row++) {
            if (row % 1024 == 0) {
                checkpoint();
            }
            write(found, drawn, data.instance(row).toDoubleArray(), state);
            System.arraycopy(state, 0, states.data, row * inputs, inputs);
        }
        double[] targets = data.attributeToDoubleArray(data.classIndex());
        logistic = data.classAttribute().isNominal();
        layout = found;
        reservoir = drawn;
        readout = logistic
                ? Readout.logistic(states, targets, settings.ridge(), this::checkpoint)
                : Readout.leastSquares(states, targets, settings.ridge());
    }

    private void checkpoint() {
        if (cancelled != null && cancelled.getAsBoolean()) {
            throw new CancellationException("stopped on request");
        }
    }

    private static void write(SequenceLayout layout, Reservoir reservoir, double[] values, double[] state) {
        reservoir.run(layout, values, state, 0);
        layout.writeAlone(values, state, reservoir.units());
        state[state.length - 1] = 1;
    }

    private double answer(Instance instance) {
        SequenceLayout built = layout;
        Reservoir units = reservoir;
        Readout fitted = readout;
        if (built == null || units == null || fitted == null) {
            throw new IllegalStateException("Not built yet");
        }
        double[] state = new double[units.units() + built.alone() + 1];
        write(built, units, instance.toDoubleArray(), state);
        double answer = fitted.of(state);
        return logistic ? 1 / (1 + Math.exp(-answer)) : answer;
    }

    @Override
    public double[] distributionForInstance(Instance instance) {
        double answer = answer(instance);
        return logistic ? new double[]{1 - answer, answer} : new double[]{answer};
    }

    @Override
    public double classifyInstance(Instance instance) {
        double answer = answer(instance);
        return logistic ? Math.round(answer) : answer;
    }

    @Override
    public String toString() {
        return "Echo-state network: " + settings;
    }
}
