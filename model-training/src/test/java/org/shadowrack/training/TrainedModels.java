package org.shadowrack.training;

import java.time.Duration;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;

/** Small models for tests. */
public final class TrainedModels {

    private TrainedModels() {}

    /** A day's horizon, a day's window, a forecast each six hours. */
    public static TrainingPlan plan() {
        return TrainingPlan.of(Duration.ofHours(24), Duration.ofHours(24)).at(Duration.ofHours(6))
                .with(Algorithm.BOOSTED);
    }

    public static FailureModel train(SyntheticFleet fleet, TrainingPlan plan) {
        return done(ModelTraining.onWeka().train(fleet.telemetry(), fleet.failures(), plan, TrainingMonitor.NONE));
    }

    public static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
