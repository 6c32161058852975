package org.shadowrack.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.run.TrainingRun;

/** Trains the model of one kind. */
final class KindTraining {
    /** How far back a forecast looks. */
    static final Duration WINDOW = Duration.ofHours(48);
    /** Half-hourly samples miss a metric now and then; older than this a value says nothing about now. */
    static final Duration HOLD = Duration.ofHours(3);

    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration LEAST_HISTORY = Duration.ofHours(24);
    private static final List<Duration> HORIZONS = List.of(Horizon.H24.length(), Horizon.H6.length(),
            Horizon.H72.length());

    private final ComponentKind kind;
    private final TrainingData data;
    private final Instant now;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;

    KindTraining(ComponentKind kind, TrainingData data, Instant now, DoubleConsumer progress,
            BooleanSupplier cancelled) {
        this.kind = kind;
        this.data = data;
        this.now = now;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    Outcome<KindModel> run() {
        TrainingPlan plan = TrainingPlan.of(Horizon.H24.length(), WINDOW).forHorizons(HORIZONS).at(EVERY)
                .with(Algorithm.BOOSTED).withMinHistory(LEAST_HISTORY)
                .onThreads(Runtime.getRuntime().availableProcessors());
        Result<FailureModel> result = new TrainingRun(data.readings().build(HOLD), FailureLog.of(data.failures()),
                plan, new Monitor()).run();
        return switch (result) {
            case Result.Done<FailureModel>(FailureModel model) -> Outcome.ok(new KindModel(kind, 0, model, now));
            case Result.Refused<FailureModel>(Refusal refusal) -> Outcome
                    .failed(Problem.failed(refusal.message(), refusal.tried(), refusal.next()));
        };
    }

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
