package org.shadowrack.training;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.evaluate.Evaluation;
import org.shadowrack.training.evaluate.Evaluator;
import org.shadowrack.training.evaluate.RemainingLifeMeasures;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.file.ModelFiles;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.recalibrate.Recalibrated;
import org.shadowrack.training.recalibrate.Recalibrator;
import org.shadowrack.training.run.TrainingRun;
import org.shadowrack.training.score.ComponentForecast;
import org.shadowrack.training.score.FleetScorer;
import org.shadowrack.training.split.Part;

/** Stateless. */
final class WekaModelTraining implements ModelTraining {

    @Override
    public Result<FailureModel> train(Telemetry telemetry, FailureLog failures, TrainingPlan plan,
            TrainingMonitor monitor) {
        return new TrainingRun(telemetry, failures, plan, monitor).run();
    }

    @Override
    public Evaluation evaluate(FailureModel model, Telemetry telemetry, FailureLog failures, ForecastTimes times,
            Part part,
            int threads) {
        return new Evaluator(model, telemetry, workers(threads)).evaluate(failures, times, part);
    }

    @Override
    public Result<Recalibrated> recalibrate(FailureModel model, Telemetry telemetry, FailureLog failures,
            Instant asOf, int threads) {
        return new Recalibrator(model, telemetry, failures, workers(threads)).asOf(asOf);
    }

    @Override
    public Result<RemainingLifeMeasures> evaluateRemainingLife(FailureModel model, Telemetry telemetry,
            Map<String, Duration> truth, Duration cap) {
        return new Evaluator(model, telemetry, workers(1)).remainingLife(truth, cap);
    }

    @Override
    public List<ComponentForecast> score(FailureModel model, Telemetry telemetry, FailureLog failures, int threads) {
        return new FleetScorer(model, workers(threads)).score(telemetry, failures);
    }

    @Override
    public Result<Path> write(FailureModel model, Path file) {
        return ModelFiles.write(model, file);
    }

    @Override
    public Result<FailureModel> read(Path file) {
        return ModelFiles.read(file);
    }

    private static LifeWorkers workers(int threads) {
        return new LifeWorkers(threads, TrainingMonitor.NONE);
    }
}
