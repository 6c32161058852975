package org.shadowrack.training.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.measure.Measuring;
import org.shadowrack.training.measure.Report;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.measure.SimpleRule;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.model.RowCounts;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.sample.LabelCounts;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.split.Part;

/** Trains and tests the model of one horizon. */
final class HorizonTraining {

    private static final double MOST_FAILED_ROWS = 15_000;
    private static final double MOST_SURVIVED_ROWS = 90_000;

    private final TrainingContext context;
    private final Duration horizon;
    private final HorizonCalibration calibrations;

    HorizonTraining(TrainingContext context, Duration horizon) {
        this.context = context;
        this.horizon = horizon;
        this.calibrations = new HorizonCalibration(context);
    }

    /** Rows of the fit part, all of those followed by a failure and some of the others, or of either some if there are many. */
    Sample sample() {
        return sample(context.split().fit(), MOST_FAILED_ROWS, MOST_SURVIVED_ROWS);
    }

    /** So many rows at most of a part. */
    Sample sample(Part part, double mostFailed, double mostSurvived) {
        return gathered(part, mostFailed, mostSurvived, Target.failureWithin(horizon.toMillis()));
    }

    private Sample gathered(Part part, double mostFailed, double mostSurvived, Target target) {
        LabelCounts counts = count(part);
        double failed = Math.min(1, mostFailed / Math.max(1, counts.failed()));
        double survived = Math.min(1, mostSurvived / Math.max(1, counts.survived()));
        return context.gathering().gather(part, target, value -> value > 0 ? failed : survived, context.workers());
    }

    private LabelCounts count(Part part) {
        return LabelCounts.of(context.lives(), times(), horizon.toMillis(), part);
    }

    private ForecastTimes times() {
        return context.gathering().times();
    }

    HorizonModel train(Algorithm algorithm, Sample sample) {
        LearnedModel model = context.learners().classifier(algorithm, sample);
        List<ScoredLife> validation = scored(context.split().validation(), model);
        BetaCalibration calibration = calibrations.on(validation, algorithm, sample);
        double threshold = context.thresholds().on(calibrated(inService(validation), calibration),
                context.lives().failedBefore(context.split().validation().knownUntil()));
        return context.learnsFromAll(algorithm)
                ? ofAll(algorithm, threshold)
                : tested(model, calibration, threshold);
    }

    private HorizonModel ofAll(Algorithm algorithm, double threshold) {
        Sample all = gathered(context.split().training(), MOST_FAILED_ROWS, MOST_SURVIVED_ROWS,
                Target.failureAround(horizon.toMillis()));
        return tested(context.learners().classifier(algorithm, all), calibrations.crossValidated(algorithm, all),
                threshold);
    }

    private HorizonModel tested(LearnedModel model, BetaCalibration calibration, double threshold) {
        List<ScoredLife> test = calibrated(scored(context.split().test(), model), calibration);
        Report report = Measuring.report(test, failedComponents(), threshold,
                SimpleRule.of(context.gathering().schema()),
                TimeSplitCheck.applies(context.split()) ? Measuring.latestResolved(test) : Long.MAX_VALUE);
        return new HorizonModel(horizon, model, calibration, threshold, rows(), report);
    }

    /**
     * The alarms to come are those of the components that are there now. What was taken out of service since tells nothing of
     * them, and was often the worst: a threshold that counts it is too strict.
     */
    private List<ScoredLife> inService(List<ScoredLife> validation) {
        if (!TimeSplitCheck.applies(context.split())) {
            return validation;
        }
        long latest = Measuring.latestResolved(validation);
        List<ScoredLife> kept = validation.stream().filter(life -> life.ended() || life.last() >= latest - step())
                .toList();
        return kept.isEmpty() ? validation : kept;
    }

    private long step() {
        return times().every().orElse(horizon).toMillis();
    }

    private Set<String> failedComponents() {
        return Set.copyOf(context.failures().components());
    }

    private RowCounts rows() {
        LabelCounts all = count(Part.ALL);
        long train = count(context.split().fit()).labelled() + count(context.split().validation()).labelled();
        return new RowCounts(train, count(context.split().test()).labelled(), all.failed(), all.censored());
    }

    private List<ScoredLife> scored(Part part, LearnedModel model) {
        Scoring scoring = new Scoring(context.lives(), context.gathering().metrics(), context.gathering().schema(),
                times(),
                horizon.toMillis());
        return scoring.score(part, () -> answers(model.forThread()), context.workers());
    }

    private static ToDoubleFunction<double[]> answers(LearnedModel model) {
        return model::answer;
    }

    private static List<ScoredLife> calibrated(List<ScoredLife> lives, BetaCalibration calibration) {
        return lives.stream().map(life -> life.with(calibration::apply)).toList();
    }
}
