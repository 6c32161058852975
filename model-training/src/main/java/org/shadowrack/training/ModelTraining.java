package org.shadowrack.training;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.evaluate.Evaluation;
import org.shadowrack.training.evaluate.RemainingLifeMeasures;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.recalibrate.Recalibrated;
import org.shadowrack.training.score.ComponentForecast;
import org.shadowrack.training.split.Part;

/**
 * What this library does. Thread-safe; a call computes on at most as many threads as it is told, and comes back when it is done.
 * Telemetry comes from {@link org.shadowrack.training.data.csv.CsvFiles}, {@link org.shadowrack.training.data.TelemetryBuilder} or
 * {@link org.shadowrack.training.data.ReadingCollector}.
 */
public interface ModelTraining {

    /** The library on Weka. */
    static ModelTraining onWeka() {
        return new WekaModelTraining();
    }

    /** Trains, calibrates and tests a model, or says why that can't be done. The same data, plan and seed give the same model. */
    Result<FailureModel> train(Telemetry telemetry, FailureLog failures, TrainingPlan plan, TrainingMonitor monitor);

    /** Measures a model's main horizon over the forecasts of a part of telemetry. */
    Evaluation evaluate(FailureModel model, Telemetry telemetry, FailureLog failures, ForecastTimes times, Part part,
            int threads);

    /**
     * Refits what turns answers into probabilities on the latest forecasts whose outcome was known at an instant; the learners stay as
     * they are. Or says why that can't be done: too few failures.
     */
    Result<Recalibrated> recalibrate(FailureModel model, Telemetry telemetry, FailureLog failures, Instant asOf,
            int threads);

    /** Compares remaining lives at each component's last row with the truth, both cut at the cap. */
    Result<RemainingLifeMeasures> evaluateRemainingLife(FailureModel model, Telemetry telemetry,
            Map<String, Duration> truth,
            Duration cap);

    /** Forecasts for every component as of its last row; telemetry after a failure belongs to a new life. */
    List<ComponentForecast> score(FailureModel model, Telemetry telemetry, FailureLog failures, int threads);

    /** Writes a model file in one step; equal models make equal files. */
    Result<Path> write(FailureModel model, Path file);

    /** Reads a model file, or says why it must not be used. */
    Result<FailureModel> read(Path file);
}
