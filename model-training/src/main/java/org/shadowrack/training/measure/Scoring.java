package org.shadowrack.training.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.feature.FeatureExtractor;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Label;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.split.Part;

/**
 * Makes and labels the forecasts of a part, life by life, so that no more than the probabilities stay in memory.
 *
 * @param lives   the fleet
 * @param metrics of the fleet's telemetry
 * @param schema  the features
 * @param times   when forecasts are made
 * @param horizon in milliseconds
 */
public record Scoring(Lives lives, List<Metric> metrics, FeatureSchema schema, ForecastTimes times, long horizon) {

    /**
     * Scores a part.
     *
     * @param models gives each thread what says the probability for a row of features
     */
    public List<ScoredLife> score(Part part, Supplier<ToDoubleFunction<double[]>> models, LifeWorkers workers) {
        List<Life> members = lives.all().stream()
                .filter(life -> part.members().test(life.series().component()) && life.observedUntil() >= part.from())
                .toList();
        return workers.map(members, () -> new Worker(part, models.get())).stream()
                .filter(scored -> scored.times().length > 0).toList();
    }

    private final class Worker implements Function<Life, ScoredLife> {
        private final FeatureExtractor extractor = new FeatureExtractor(schema, metrics);
        private final List<SimpleRule> rules = SimpleRule.of(schema);
        private final Part part;
        private final ToDoubleFunction<double[]> model;

        Worker(Part part, ToDoubleFunction<double[]> model) {
            this.part = part;
            this.model = model;
        }

        @Override
        public ScoredLife apply(Life life) {
            long[] labelled = Arrays.stream(times.in(life)).filter(time -> isLabelled(life, time)).toArray();
            float[] probabilities = new float[labelled.length];
            boolean[] failed = new boolean[labelled.length];
            boolean ended = life.failed() && life.end() <= part.knownUntil();
            RulePeaks peaks = new RulePeaks(rules);
            extractor.extract(life, labelled, (i, features) -> {
                probabilities[i] = (float) model.applyAsDouble(features);
                failed[i] = Label.of(life, labelled[i], horizon, part.knownUntil()) == Label.FAILED;
                peaks.see(features, failed[i]);
            });
            return new ScoredLife(life, labelled, probabilities, failed, ended, peaks.peaks());
        }

        private boolean isLabelled(Life life, long time) {
            return time >= part.from() && Label.of(life, time, horizon, part.knownUntil()).isKnown();
        }
    }
}
