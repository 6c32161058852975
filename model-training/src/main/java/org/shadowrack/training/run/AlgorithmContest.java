package org.shadowrack.training.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.measure.Ranking;
import org.shadowrack.training.model.Origin.Contestant;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.sample.Sample;

/** Compares algorithms by cross-validation over components: the least Brier score, after calibration, wins. */
final class AlgorithmContest {

    private static final int FOLDS = 3;
    private static final int MOST_ROWS = 12_000;
    private static final List<Algorithm> ALL = List.of(Algorithm.BOOSTED, Algorithm.RANDOM_FOREST, Algorithm.LOGISTIC,
            Algorithm.RECURRENT);

    private final Learners learners;
    private final TrainingMonitor monitor;

    AlgorithmContest(Learners learners, TrainingMonitor monitor) {
        this.learners = learners;
        this.monitor = monitor;
    }

    /** The contestants, best first. */
    List<Contestant> run(Sample sample) {
        int step = Math.max(1, Math.ceilDiv(sample.size(), MOST_ROWS));
        Sample some = sample.where(row -> row % step == 0);
        List<Contestant> contestants = new ArrayList<>();
        for (Algorithm algorithm : ALL) {
            monitor.progress("comparing " + algorithm.word(), 0.15 + 0.07 * contestants.size());
            contestants.add(contestant(algorithm, some));
        }
        contestants.sort(Comparator.comparingDouble(Contestant::brier));
        return contestants;
    }

    private Contestant contestant(Algorithm algorithm, Sample sample) {
        double[] unseen = crossValidated(algorithm, sample);
        BetaCalibration calibration = BetaCalibration.fit(unseen, sample.targets(), sample.weights());
        double brier = weighted(sample, row -> {
            double error = calibration.apply(unseen[row]) - sample.targets()[row];
            return error * error;
        });
        return new Contestant(algorithm.word(), brier, Ranking.auroc(unseen, sample.targets()));
    }

    /** What models say of the components that they did not see. */
    double[] crossValidated(Algorithm algorithm, Sample sample) {
        double[] unseen = new double[sample.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            monitor.checkpoint();
            int held = fold;
            LearnedModel model = learners.classifier(algorithm, sample.where(row -> sample.fold(row, FOLDS) != held));
            for (int row = 0; row < unseen.length; row++) {
                if (sample.fold(row, FOLDS) == held) {
                    unseen[row] = model.answer(sample.rows()[row]);
                }
            }
        }
        return unseen;
    }

    private static double weighted(Sample sample, ToDoubleFunction<Integer> error) {
        double sum = 0;
        double weights = 0;
        for (int row = 0; row < sample.size(); row++) {
            sum += sample.weights()[row] * error.applyAsDouble(row);
            weights += sample.weights()[row];
        }
        return sum / weights;
    }
}
