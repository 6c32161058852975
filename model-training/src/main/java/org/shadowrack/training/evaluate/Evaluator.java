package org.shadowrack.training.evaluate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.feature.FeatureExtractor;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Measuring;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.measure.SimpleRule;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.remaining.RemainingLife;
import org.shadowrack.training.remaining.RemainingLifeModel;
import org.shadowrack.training.sample.LabelCounts;
import org.shadowrack.training.split.Part;

/**
 * Evaluates a model.
 *
 * @param model     to be measured
 * @param telemetry with the model's metrics
 * @param workers   that compute
 */
public record Evaluator(FailureModel model, Telemetry telemetry, LifeWorkers workers) {

    /**
     * Measures the main horizon over the forecasts of a part; what comes earlier only feeds features.
     *
     * @param times when forecasts are made
     */
    public Evaluation evaluate(FailureLog failures, ForecastTimes times, Part part) {
        Lives lives = Lives.of(telemetry, failures);
        HorizonModel main = model.main();
        long horizon = main.horizon().toMillis();
        Scoring scoring = new Scoring(lives, telemetry.metrics(), model.schema(), times, horizon);
        List<ScoredLife> scored = scoring.score(part, () -> answers(main.forThread()), workers);
        LabelCounts counts = LabelCounts.of(lives, times, horizon, part);
        return new Evaluation(main.horizon(), counts.failed(), counts.censored(), Measuring.report(scored,
                Set.copyOf(failures.components()), main.threshold(), SimpleRule.of(model.schema())));
    }

    private static ToDoubleFunction<double[]> answers(HorizonModel model) {
        return model::probability;
    }

    /** Compares remaining lives, each as of its component's last row, with the truth; both are cut at the cap. */
    public Result<RemainingLifeMeasures> remainingLife(Map<String, Duration> truth, Duration cap) {
        if (model.remainingLife().isEmpty()) {
            return refused("the model says nothing of remaining life: too few lives ended in its training");
        }
        List<Life> lives = Lives.of(telemetry, FailureLog.of(List.of())).all().stream()
                .filter(life -> truth.containsKey(life.series().component())).toList();
        if (lives.isEmpty()) {
            return refused("no component of the truth has telemetry");
        }
        RemainingLifeModel remaining = model.remainingLife().get();
        List<RemainingLife> said = workers.map(lives, () -> {
            FeatureExtractor extractor = new FeatureExtractor(model.schema(), telemetry.metrics());
            RemainingLifeModel mine = remaining.forThread();
            return life -> lastOf(life, extractor, mine);
        });
        double[] truths = lives.stream().mapToDouble(life -> seconds(truth, life)).toArray();
        return Result.done(measures(said, truths, cap.toMillis() / 1000.0));
    }

    private static Result<RemainingLifeMeasures> refused(String message) {
        return Result.refused(Refusal.badInput(message, "measure remaining life",
                "give telemetry and truth of the same components, and a model trained on at least a dozen whole lives"));
    }

    private static double seconds(Map<String, Duration> truth, Life life) {
        Duration found = truth.getOrDefault(life.series().component(), Duration.ZERO);
        return found.toMillis() / 1000.0;
    }

    private static RemainingLife lastOf(Life life, FeatureExtractor extractor, RemainingLifeModel model) {
        RemainingLife[] answer = new RemainingLife[1];
        extractor.extract(life, new long[]{life.observedUntil()}, (_, features) -> answer[0] = model.of(features));
        return answer[0];
    }

    private RemainingLifeMeasures measures(List<RemainingLife> said, double[] truths, double cap) {
        double[] errors = IntStream.range(0, truths.length)
                .mapToDouble(i -> Math.min(cap, said.get(i).seconds()) - Math.min(cap, truths[i])).toArray();
        double squares = IntStream.range(0, errors.length).mapToDouble(i -> errors[i] * errors[i]).average().orElse(0);
        double sizes = IntStream.range(0, errors.length).mapToDouble(i -> Math.abs(errors[i])).average().orElse(0);
        double open = remainingCap();
        long inside = IntStream.range(0, truths.length).filter(i -> isInside(said.get(i), truths[i], cap, open))
                .count();
        return new RemainingLifeMeasures(truths.length, Math.sqrt(squares), sizes, inside / (double) truths.length);
    }

    private double remainingCap() {
        return model.remainingLife().map(life -> life.cap() / 1000.0).orElse(Double.POSITIVE_INFINITY);
    }

    /** An interval that ends at the model's own cap is open: it says "or longer". */
    private static boolean isInside(RemainingLife said, double truth, double cap, double open) {
        double cut = Math.min(cap, truth);
        return cut >= Math.min(cap, said.low()) && (cut <= Math.min(cap, said.high()) || said.high() >= open);
    }
}
