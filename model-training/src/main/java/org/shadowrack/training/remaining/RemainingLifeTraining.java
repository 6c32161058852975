package org.shadowrack.training.remaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.split.Part;

/** Learns remaining lives from whole lives, and from components that outlived the cap. */
public final class RemainingLifeTraining {

    private static final int LEAST_LIVES = 12;
    private static final int MOST_ROWS = 8_000;
    private static final int FOLDS = 6;
    private static final double CAP_SHARE = 0.63;
    /** Below this an interval would span nearly all of what is possible, and mislead. */
    private static final double LEAST_EXPLAINED = 0.3;
    /** Boosted trees see other rows and features by each seed; the mean of a few errs less than any. */
    private static final int SEEDS = 3;
    /** Weka's forest erred more than boosted trees by a tenth on NASA's engines, and took ten times as long. */
    private static final List<Algorithm> LEARNERS = List.of(Algorithm.BOOSTED, Algorithm.RECURRENT);

    private final Gathering gathering;
    private final Learners learners;
    private final LifeWorkers workers;

    /** A training on what the gathering gives. */
    public RemainingLifeTraining(Gathering gathering, Learners learners, LifeWorkers workers) {
        this.gathering = gathering;
        this.learners = learners;
        this.workers = workers;
    }

    /** The model, or empty where too few lives ended within the part. */
    public Optional<RemainingLifeModel> train(Part part) {
        List<Long> lengths = endedLives(gathering.lives(), part);
        if (lengths.size() < LEAST_LIVES) {
            return Optional.empty();
        }
        long cap = Math.max(1, Math.round(CAP_SHARE * lengths.get(lengths.size() / 2)));
        Sample sample = sample(part, cap);
        return sample.size() < FOLDS * 10 ? Optional.empty() : learned(sample, cap);
    }

    private static List<Long> endedLives(Lives lives, Part part) {
        return lives.ended(part.members(), part.knownUntil()).stream().map(RemainingLifeTraining::length).sorted()
                .toList();
    }

    private static long length(Life life) {
        return life.end() - life.start();
    }

    /** Rows before the cap are kept first: those beyond it all teach the same. */
    private Sample sample(Part part, long cap) {
        Target target = Target.remainingLife(cap);
        long[] counts = new long[2];
        for (Life life : gathering.lives().all()) {
            if (part.members().test(life.series().component())) {
                for (long time : gathering.times().in(life)) {
                    double value = time >= part.from() && time < part.knownUntil()
                            ? target.of(life, time, part.knownUntil())
                            : Double.NaN;
                    if (!Double.isNaN(value)) {
                        counts[value < cap ? 0 : 1]++;
                    }
                }
            }
        }
        double near = Math.min(1, MOST_ROWS * CAP_SHARE / Math.max(1, counts[0]));
        double far = Math.min(1, (MOST_ROWS - near * counts[0]) / Math.max(1, counts[1]));
        return gathering.gather(part, target, value -> value < cap ? near : far, workers);
    }

    /** The mean of those learners that together err least; empty where even that says no more than the mean of all lives. */
    private Optional<RemainingLifeModel> learned(Sample sample, long cap) {
        double[][] unseen = LEARNERS.stream().map(algorithm -> unseen(algorithm, sample, cap)).toArray(double[][]::new);
        int best = 1;
        for (int subset = 1; subset < 1 << LEARNERS.size(); subset++) {
            best = explained(mean(unseen, subset), sample) > explained(mean(unseen, best), sample) ? subset : best;
        }
        double[] predictions = mean(unseen, best);
        if (explained(predictions, sample) < LEAST_EXPLAINED) {
            return Optional.empty();
        }
        List<LearnedModel> models = new ArrayList<>();
        for (int i = 0; i < LEARNERS.size(); i++) {
            if ((best >> i & 1) == 1) {
                models.addAll(models(LEARNERS.get(i), sample));
            }
        }
        return Optional.of(new RemainingLifeModel(models, Band.fit(predictions, sample.targets()), cap));
    }

    private static double[] mean(double[][] unseen, int subset) {
        double[] mean = new double[unseen[0].length];
        for (int i = 0; i < unseen.length; i++) {
            for (int row = 0; (subset >> i & 1) == 1 && row < mean.length; row++) {
                mean[row] += unseen[i][row] / Integer.bitCount(subset);
            }
        }
        return mean;
    }

    /** What a learner says of the components that it did not see. */
    private double[] unseen(Algorithm algorithm, Sample sample, long cap) {
        double[] unseen = new double[sample.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<LearnedModel> models = models(algorithm, sample.where(row -> sample.fold(row, FOLDS) != held));
            for (int row = 0; row < unseen.length; row++) {
                if (sample.fold(row, FOLDS) == held) {
                    unseen[row] = RemainingLifeModel.mean(models, sample.rows()[row], cap);
                }
            }
        }
        return unseen;
    }

    private List<LearnedModel> models(Algorithm algorithm, Sample sample) {
        int seeds = algorithm == Algorithm.BOOSTED ? SEEDS : 1;
        return IntStream.range(0, seeds).mapToObj(i -> learners.seeded(i).regression(algorithm, sample)).toList();
    }

    /** The share of the variance of remaining lives that the predictions explain. */
    private static double explained(double[] predictions, Sample sample) {
        double weights = 0;
        double sum = 0;
        for (int row = 0; row < predictions.length; row++) {
            weights += sample.weights()[row];
            sum += sample.weights()[row] * sample.targets()[row];
        }
        double mean = sum / weights;
        double errors = 0;
        double spread = 0;
        for (int row = 0; row < predictions.length; row++) {
            errors += sample.weights()[row] * Math.pow(predictions[row] - sample.targets()[row], 2);
            spread += sample.weights()[row] * Math.pow(mean - sample.targets()[row], 2);
        }
        return spread > 0 ? 1 - errors / spread : 0;
    }
}
