package org.shadowrack.training.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.feature.Composite;
import org.shadowrack.training.feature.CompositeFitting;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.feature.Fingerprints;
import org.shadowrack.training.feature.SchemaFitting;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.ThresholdChoice;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.model.Origin;
import org.shadowrack.training.model.Origin.Contestant;
import org.shadowrack.training.model.TrainedRange;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.remaining.RemainingLifeModel;
import org.shadowrack.training.remaining.RemainingLifeTraining;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.split.Split;
import org.shadowrack.training.split.Splits;

/** One training. */
public final class TrainingRun {

    private static final int LEAST_FAILED_GROUPS = 5;
    private static final int MOST_CHECKED_ROWS = 20_000;

    private final Telemetry telemetry;
    private final FailureLog failures;
    private final TrainingPlan plan;
    private final TrainingMonitor monitor;
    private final Lives lives;

    /** A training by a plan. */
    public TrainingRun(Telemetry telemetry, FailureLog failures, TrainingPlan plan, TrainingMonitor monitor) {
        this.telemetry = telemetry;
        this.failures = failures;
        this.plan = plan;
        this.monitor = monitor;
        this.lives = Lives.of(telemetry, failures);
    }

    /** Trains, or says why not. */
    public Result<FailureModel> run() {
        try {
            return Splits.by(plan.split(), lives, plan.seed()).map(this::context).then(this::trained);
        } catch (CancellationException _) {
            return Result.refused(Refusal.cancelled(tried()));
        }
    }

    private String tried() {
        return "train " + plan.algorithm().word() + " on " + telemetry.components().size() + " components with "
                + failures.size() + " failures";
    }

    private TrainingContext context(Split split) {
        monitor.progress("features", 0.02);
        FeatureSchema plain = SchemaFitting.fit(telemetry, split.fit().members(), split.fit().knownUntil(),
                plan.window());
        FeatureSchema schema = plain.with(composite(plain, split)).withLags(FeatureSchema.SEQUENCE);
        ForecastTimes times = new ForecastTimes(plan.every(), plan.minHistory());
        LifeWorkers workers = new LifeWorkers(plan.threads(), monitor);
        Gathering gathering = new Gathering(lives, telemetry.metrics(), schema, times, plan.seed());
        Set<String> left = plan.wholeLives() ? Set.of() : Set.copyOf(schema.sinceBirth());
        Learners learners = new Learners(schema.names(), left, schema.rising(), plan.seed(), plan.threads(),
                monitor::cancelled);
        ThresholdChoice thresholds = new ThresholdChoice(plan.falseAlarms(), plan.missCost());
        return new TrainingContext(lives, failures, split, gathering, learners, thresholds, workers, monitor);
    }

    /** In a fleet few components wear out under the eyes of the record: what moves there is the fleet, not wear. */
    private Composite composite(FeatureSchema schema, Split split) {
        return TimeSplitCheck.applies(split)
                ? Composite.NONE
                : CompositeFitting.fit(schema, telemetry.metrics(),
                        lives.ended(split.fit().members(), split.fit().knownUntil()));
    }

    private Result<FailureModel> trained(TrainingContext context) {
        HorizonTraining main = new HorizonTraining(context, plan.horizons().getFirst());
        Sample sample = main.sample();
        return requireBothOutcomes(sample).map(sound -> {
            List<String> dropped = dropped(context, main, sound);
            return model(context.without(dropped), sound, dropped);
        });
    }

    private Result<Sample> requireBothOutcomes(Sample sample) {
        long failed = failedGroups(sample);
        boolean anySurvived = java.util.Arrays.stream(sample.targets()).anyMatch(target -> target == 0);
        if (failed < LEAST_FAILED_GROUPS || !anySurvived) {
            return Result.refused(Refusal.notEnough("to learn from there are forecasts of " + failed
                    + " components that fail within " + plan.horizons().getFirst() + ", of " + LEAST_FAILED_GROUPS
                    + " needed, and " + (anySurvived ? "others" : "none") + " that don't", tried(),
                    "give a longer record, a longer horizon, or more components"));
        }
        return Result.done(sample);
    }

    private static long failedGroups(Sample sample) {
        return java.util.stream.IntStream.range(0, sample.size()).filter(row -> sample.targets()[row] > 0)
                .mapToObj(sample.groups()::get).distinct().count();
    }

    private List<String> dropped(TrainingContext context, HorizonTraining main, Sample early) {
        if (!TimeSplitCheck.applies(context.split())) {
            return List.of();
        }
        Sample late = main.sample(context.split().validation(), MOST_CHECKED_ROWS, MOST_CHECKED_ROWS);
        Set<String> dropped = new TreeSet<>(new TimeSplitCheck(context.learners().features()).failing(early, late));
        dropped.addAll(Fingerprints.of(context.gathering().schema(), telemetry, context.split().fit().members(),
                context.split().fit().knownUntil()));
        return List.copyOf(dropped);
    }

    private FailureModel model(TrainingContext context, Sample sample, List<String> dropped) {
        List<Contestant> contest = plan.algorithm() == Algorithm.AUTO
                ? new AlgorithmContest(context.learners(), monitor).run(sample)
                : List.of();
        Algorithm algorithm = contest.isEmpty()
                ? plan.algorithm()
                : Algorithm.of(contest.getFirst().algorithm()).orElseThrow();
        List<HorizonModel> horizons = new ArrayList<>();
        monitor.progress("learning " + algorithm.word(), 0.45);
        horizons.add(new HorizonTraining(context, plan.horizons().getFirst()).train(algorithm, sample));
        addOtherHorizons(context, algorithm, horizons);
        monitor.progress("remaining life", 0.75);
        Optional<RemainingLifeModel> life = new RemainingLifeTraining(context.gathering(), context.learners(),
                context.workers()).train(context.split().training());
        monitor.progress("done", 1);
        TrainedRange range = TrainedRange.of(sample.rows(), sample.targets(), context.learners().features().size());
        return new FailureModel(origin(context, algorithm, contest, dropped), context.gathering().schema(),
                context.gathering().times(), horizons, life, range);
    }

    /** Horizons that the record can't answer for are left out. */
    private void addOtherHorizons(TrainingContext context, Algorithm algorithm, List<HorizonModel> horizons) {
        for (Duration horizon : plan.horizons().subList(1, plan.horizons().size())) {
            monitor.checkpoint();
            monitor.progress("learning for " + horizon, 0.45 + 0.3 * horizons.size() / plan.horizons().size());
            HorizonTraining training = new HorizonTraining(context, horizon);
            if (requireBothOutcomes(training.sample()) instanceof Result.Done<Sample>(var sample)) {
                horizons.add(training.train(algorithm, sample));
            }
        }
    }

    private static @Nullable Instant learnedUntil(TrainingContext context, Algorithm algorithm) {
        Split split = context.split();
        if (!TimeSplitCheck.applies(split)) {
            return null;
        }
        return Instant.ofEpochMilli(
                context.learnsFromAll(algorithm) ? split.training().knownUntil() : split.validation().from());
    }

    private Origin origin(TrainingContext context, Algorithm algorithm, List<Contestant> contest,
            List<String> dropped) {
        long from = lives.all().stream().mapToLong(Life::start).min().orElse(0);
        long until = Math.min(telemetry.lastTime(), context.split().training().knownUntil());
        int failed = (int) lives.all().stream().filter(Life::failed).count();
        return new Origin(algorithm.word(), plan.seed(), context.split().words(), Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(until), lives.all().size(), failed, contest, dropped,
                learnedUntil(context, algorithm), null);
    }
}
