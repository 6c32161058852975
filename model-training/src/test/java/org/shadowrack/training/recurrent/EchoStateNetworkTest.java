package org.shadowrack.training.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.functions.Logistic;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Breaks when the network does not remember the order of a sequence, or does not behave as a Weka classifier. */
class EchoStateNetworkTest {

    /** The class is the exclusive or of what came first and what came third: no function that is linear in the steps. */
    private static Instances sequences(int rows, long seed, boolean nominal) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int lag = 0; lag < 5; lag++) {
            attributes.add(new Attribute("x@" + lag));
        }
        attributes.add(new Attribute("other"));
        attributes.add(nominal ? new Attribute("y", List.of("no", "yes")) : new Attribute("y"));
        Instances data = new Instances("sequences", attributes, rows);
        data.setClassIndex(6);
        Random random = new Random(seed);
        for (int row = 0; row < rows; row++) {
            double[] values = new double[7];
            for (int lag = 0; lag < 5; lag++) {
                values[lag] = random.nextGaussian();
            }
            values[5] = random.nextGaussian();
            values[6] = nominal
                    ? (values[4] > 0 ^ values[2] > 0 ? 1 : 0)
                    : Math.tanh(values[4]) * values[1] + values[5];
            data.add(new DenseInstance(1, values));
        }
        return data;
    }

    private static EchoStateNetwork network(long seed) {
        EchoStateNetwork network = new EchoStateNetwork(NetworkSettings.SHORT_SEQUENCES);
        network.setSeed((int) seed);
        return network;
    }

    @Test
    void itTellsAnOrderThatALinearModelCannot() throws Exception {
        Instances training = sequences(4000, 1, true);
        Instances test = sequences(1000, 2, true);
        EchoStateNetwork network = network(1);
        network.buildClassifier(training);
        Logistic logistic = new Logistic();
        logistic.buildClassifier(training);
        Evaluation ours = new Evaluation(training);
        ours.evaluateModel(network, test);
        Evaluation linear = new Evaluation(training);
        linear.evaluateModel(logistic, test);
        assertThat(linear.areaUnderROC(1)).isLessThan(0.6);
        assertThat(ours.areaUnderROC(1)).isGreaterThan(0.68);
    }

    @Test
    void aNumberIsAnsweredByLeastSquares() throws Exception {
        Instances training = sequences(4000, 1, false);
        EchoStateNetwork network = network(1);
        network.buildClassifier(training);
        Evaluation evaluation = new Evaluation(training);
        evaluation.evaluateModel(network, sequences(1000, 2, false));
        assertThat(evaluation.correlationCoefficient()).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCopyAndAnotherBuildWithTheSameSeedAnswerTheSame(boolean nominal) throws Exception {
        Instances training = sequences(300, 1, nominal);
        EchoStateNetwork one = network(7);
        EchoStateNetwork two = network(7);
        one.buildClassifier(training);
        two.buildClassifier(training);
        EchoStateNetwork copy = (EchoStateNetwork) AbstractClassifier.makeCopy(one);
        for (int row = 0; row < 50; row++) {
            double[] answer = one.distributionForInstance(training.instance(row));
            assertThat(two.distributionForInstance(training.instance(row))).containsExactly(answer);
            assertThat(copy.distributionForInstance(training.instance(row))).containsExactly(answer);
            if (nominal) {
                assertThat(answer[0] + answer[1]).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void missingValuesAndConstantAttributesAreNoHarm() throws Exception {
        Instances training = sequences(300, 1, true);
        training.forEach(row -> row.setValue(5, 3));
        for (int row = 0; row < 100; row++) {
            training.instance(row).setMissing(row % 5);
        }
        EchoStateNetwork network = network(1);
        network.buildClassifier(training);
        assertThat(network.distributionForInstance(training.instance(0))[1]).isBetween(0.0, 1.0);
    }
}
