package org.shadowrack.forecast.fleet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.evaluate.Evaluator;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Metrics;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.split.Part;

/** Measures models on the same forecasts of one scope. */
record ModelComparison(Telemetry telemetry, FailureLog failures) {
    static ModelComparison of(TrainingData data) {
        return new ModelComparison(data.telemetry(), data.failures());
    }

    /** Both models over the forecasts of a part; a problem where it holds no failure, by which alone models differ. */
    Outcome<Comparison> compare(KindModel one, KindModel other, Part part) {
        Metrics first = metrics(one.model(), part);
        Metrics second = metrics(other.model(), part);
        Instant from = Instant.ofEpochMilli(part.from());
        if (Double.isNaN(first.auprc()) || Double.isNaN(second.auprc())) {
            return Outcome.failed(Problem.failed(
                    "nothing has failed since " + from + " that neither of them knew and both can be judged by",
                    "comparing " + one.name() + " with " + other.name(), "Compare them when more has failed"));
        }
        boolean better = first.auprc() > second.auprc()
                || first.auprc() == second.auprc() && first.brier() < second.brier();
        return Outcome.ok(new Comparison(one.name(), other.name(), from, named(first), named(second),
                better ? one.name() : other.name()));
    }

    /** What of a part a model did not know when it was trained. */
    static Part unknownTo(KindModel model, Part part) {
        return new Part(part.members(), Math.max(part.from(), model.model().origin().until().toEpochMilli()),
                part.knownUntil());
    }

    private Metrics metrics(FailureModel model, Part part) {
        return new Evaluator(model, telemetry, workers()).evaluate(failures, model.times(), part).report().metrics();
    }

    /** The curves of a model over the forecasts of a part that it did not know. */
    Curves curves(FailureModel model, Part part) {
        HorizonModel main = model.main();
        Scoring scoring = new Scoring(Lives.of(telemetry, failures), telemetry.metrics(), model.schema(),
                model.times(), main.horizon().toMillis());
        List<ScoredLife> lives = scoring.score(part, () -> answers(main.forThread()), workers());
        return CurveDrawing.of(lives, main.threshold());
    }

    private static ToDoubleFunction<double[]> answers(HorizonModel model) {
        return model::probability;
    }

    private static LifeWorkers workers() {
        return new LifeWorkers(Runtime.getRuntime().availableProcessors(), new TrainingMonitor() {
            @Override
            public void progress(String stage, double share) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        });
    }

    private static Map<String, Double> named(Metrics metrics) {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("auroc", metrics.auroc());
        all.put("auprc", metrics.auprc());
        all.put("brier", metrics.brier());
        all.put("failures", (double) metrics.failures());
        all.put("caught", (double) metrics.caught());
        all.put("healthyAlerted", (double) metrics.healthyAlerted());
        all.values().removeIf(value -> value.isNaN());
        return all;
    }
}
