package org.shadowrack.training.run;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.calibrate.Correction;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.sample.Sample;

/** Chooses what makes probabilities of a model's answers, on what the model did not learn from. */
final class HorizonCalibration {

    private static final int LEAST_WARNED_LIVES = 5;
    /** Whether the order among the least threatened tells anything can't be seen in fewer failures. */
    private static final int LIVES_OF_A_PLATEAU = 50;

    private final TrainingContext context;

    HorizonCalibration(TrainingContext context) {
        this.context = context;
    }

    /** On the validation part; where it holds too few failures, on the components of the fit part by cross-validation. */
    BetaCalibration on(List<ScoredLife> validation, Algorithm algorithm, Sample sample) {
        long warned = validation.stream().filter(life -> anyFailed(life.failed())).count();
        if (warned < LEAST_WARNED_LIVES) {
            return crossValidated(algorithm, sample);
        }
        double[] answers = validation.stream().flatMapToDouble(life -> doubles(life.probabilities())).toArray();
        double[] failed = validation.stream().flatMapToDouble(life -> doubles(life.failed())).toArray();
        double[] weights = new double[answers.length];
        Arrays.fill(weights, 1);
        BetaCalibration fitted = BetaCalibration.fit(answers, failed, weights);
        return warned < LIVES_OF_A_PLATEAU ? fitted : fitted.withPlateau(answers, failed);
    }

    /** By what models of parts of the components say of the other components. */
    BetaCalibration crossValidated(Algorithm algorithm, Sample sample) {
        double[] unseen = new AlgorithmContest(context.learners(), context.monitor()).crossValidated(algorithm, sample);
        double[] failed = Arrays.stream(sample.targets()).map(target -> target == 1 ? 1 : 0).toArray();
        return BetaCalibration.IDENTITY.then(Correction.fit(unseen, failed, asOneFailureEach(sample, failed)));
    }

    /** The rows before one failure are one failure's news, and the others weigh accordingly less. */
    static double[] asOneFailureEach(Sample sample, double[] failed) {
        double rows = 0;
        Set<String> components = new HashSet<>();
        for (int row = 0; row < failed.length; row++) {
            rows += failed[row] * sample.weights()[row];
            if (failed[row] > 0) {
                components.add(sample.groups().get(row));
            }
        }
        double each = Math.max(1, rows) / Math.max(1, components.size());
        return Arrays.stream(sample.weights()).map(weight -> weight / each).toArray();
    }

    private static boolean anyFailed(boolean[] failed) {
        for (boolean one : failed) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private static DoubleStream doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
    }

    private static DoubleStream doubles(boolean[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] ? 1 : 0);
    }
}
