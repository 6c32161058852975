package org.shadowrack.forecast.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Report;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.run.TrainingRun;
import org.shadowrack.training.split.Part;
import org.shadowrack.training.split.Split;
import org.shadowrack.training.split.Splits;

/** Trains the model of one scope: a kind of components by its own metrics, or the fleet by its deviations. */
final class KindTraining {
    /** How far back a forecast by a kind's own metrics looks. */
    static final Duration WINDOW = Duration.ofHours(48);
    /** How far back a forecast by deviations looks; their rows tell of the whole departure, however long. */
    static final Duration FLEET_WINDOW = Duration.ofHours(12);
    /** Half-hourly samples miss a metric now and then; older than this a value says nothing about now. */
    static final Duration HOLD = Duration.ofHours(3);

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration FLEET_EVERY = Duration.ofHours(1);
    /** What can't have a label yet. */
    private static final Duration LEFT_OUT = Duration.ofHours(30);
    private static final Duration LEAST_HISTORY = Duration.ofHours(24);
    private static final List<Duration> HORIZONS = List.of(Horizon.H24.length(), Horizon.H6.length(),
            Horizon.H72.length());

    private final String scope;
    private final TrainingData data;
    private final Instant now;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;

    KindTraining(String scope, TrainingData data, Instant now, DoubleConsumer progress, BooleanSupplier cancelled) {
        this.scope = scope;
        this.data = data;
        this.now = now;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    Outcome<Fitted> run() {
        boolean fleet = scope.equals(KindModel.FLEET);
        TrainingPlan plan = TrainingPlan.of(Horizon.H24.length(), fleet ? FLEET_WINDOW : WINDOW)
                .forHorizons(HORIZONS).at(fleet ? FLEET_EVERY : EVERY)
                .with(fleet ? Algorithm.GROUPED : Algorithm.BOOSTED)
                .withMinHistory(LEAST_HISTORY).onThreads(Runtime.getRuntime().availableProcessors())
                .forNewestWindow();
        Telemetry telemetry = data.telemetry();
        return switch (run(telemetry, plan)) {
            case Result.Done<FailureModel>(FailureModel tested) -> Outcome.ok(new Fitted(
                    new KindModel(scope, 0, refitted(telemetry, plan, tested), now), tested, test(telemetry, plan)));
            case Result.Refused<FailureModel>(Refusal refusal) -> Outcome
                    .failed(Problem.failed(refusal.message(), refusal.tried(), refusal.next()));
        };
    }

    private Result<FailureModel> run(Telemetry telemetry, TrainingPlan plan) {
        return new TrainingRun(telemetry, data.failures(), plan, new Monitor()).run();
    }

    /** What the tested model was measured on; the same data and seed are divided alike. */
    private Part test(Telemetry telemetry, TrainingPlan plan) {
        Lives lives = Lives.of(telemetry, data.failures());
        return Splits.by(plan.split(), lives, plan.seed()) instanceof Result.Done<Split>(Split split)
                ? split.test()
                : Part.from(now.toEpochMilli());
    }

    /**
     * The same learner on nearly all of the record, with the measures of the model that was tested: failures are few, and those of
     * the test part are the newest. Where that can't be, the tested model itself.
     */
    private FailureModel refitted(Telemetry telemetry, TrainingPlan plan, FailureModel tested) {
        SplitRule all = new SplitRule.TestFrom(now.minus(LEFT_OUT));
        if (!(run(telemetry, plan.with(all)) instanceof Result.Done<FailureModel>(FailureModel fuller))) {
            return tested;
        }
        Map<Duration, Report> reports = tested.horizons().stream()
                .collect(Collectors.toMap(HorizonModel::horizon, HorizonModel::report));
        List<HorizonModel> horizons = fuller.horizons().stream().filter(one -> reports.containsKey(one.horizon()))
                .map(one -> new HorizonModel(one.horizon(), one.model(), one.calibration(), one.threshold(), one.rows(),
                        Objects.requireNonNull(reports.get(one.horizon()))))
                .toList();
        return horizons.size() < tested.horizons().size()
                ? tested
                : new FailureModel(fuller.origin(), fuller.schema(), fuller.times(), horizons, fuller.remainingLife(),
                        fuller.range());
    }

    /** A model to use, and the one that was tested in its place, on the part that it did not know. */
    record Fitted(KindModel model, FailureModel tested, Part test) {}

    private final class Monitor implements TrainingMonitor {
        @Override
        public void progress(String stage, double share) {
            progress.accept(share);
        }

        @Override
        public boolean cancelled() {
            return cancelled.getAsBoolean();
        }
    }
}
