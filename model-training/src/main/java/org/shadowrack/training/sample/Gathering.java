package org.shadowrack.training.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.feature.FeatureExtractor;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.split.Part;

/**
 * Gathers rows to learn from.
 *
 * @param lives   the fleet
 * @param metrics of the fleet's telemetry
 * @param schema  the features
 * @param times   when forecasts are made
 * @param seed    of the choice of rows
 */
public record Gathering(Lives lives, List<Metric> metrics, FeatureSchema schema, ForecastTimes times, long seed) {

    /**
     * Gathers rows of a part.
     *
     * @param keep the share of the forecasts with a target that is kept; each kept row weighs its inverse
     */
    public Sample gather(Part part, Target target, DoubleUnaryOperator keep, LifeWorkers workers) {
        List<Life> members = lives.all().stream().filter(life -> part.members().test(life.series().component()))
                .toList();
        List<Sample> pieces = workers.map(members, () -> new Worker(part, target, keep));
        return joined(pieces);
    }

    private static Sample joined(List<Sample> pieces) {
        List<String> groups = new ArrayList<>();
        pieces.forEach(piece -> groups.addAll(piece.groups()));
        return new Sample(pieces.stream().flatMap(piece -> Arrays.stream(piece.rows())).toArray(double[][]::new),
                pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece.targets())).toArray(),
                pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece.weights())).toArray(), groups);
    }

    /** Gathers life by life, with scratch memory. */
    private final class Worker implements Function<Life, Sample> {
        private final FeatureExtractor extractor = new FeatureExtractor(schema, metrics);
        private final Part part;
        private final Target target;
        private final DoubleUnaryOperator keep;

        Worker(Part part, Target target, DoubleUnaryOperator keep) {
            this.part = part;
            this.target = target;
            this.keep = keep;
        }

        @Override
        public Sample apply(Life life) {
            long[] chosen = Arrays.stream(times.in(life)).filter(time -> isChosen(life, time)).toArray();
            double[] targets = new double[chosen.length];
            double[] weights = new double[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                targets[i] = target.of(life, chosen[i], part.knownUntil());
                weights[i] = 1 / keep.applyAsDouble(targets[i]);
            }
            double[][] rows = new double[chosen.length][];
            extractor.extract(life, chosen, (i, features) -> rows[i] = features.clone());
            return new Sample(rows, targets, weights,
                    java.util.Collections.nCopies(chosen.length, life.series().component()));
        }

        private boolean isChosen(Life life, long time) {
            if (time < part.from() || time >= part.knownUntil()) {
                return false;
            }
            double value = target.of(life, time, part.knownUntil());
            return !Double.isNaN(value) && chance(life.series().component(), time) < keep.applyAsDouble(value);
        }

        /** A number from 0 to 1 that depends on the forecast and the seed alone, so that threads don't matter. */
        private double chance(String component, long time) {
            long z = component.hashCode() * 0x9E3779B97F4A7C15L + time * 0xD1B54A32D192ED03L + seed;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
        }
    }
}
