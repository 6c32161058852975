package org.shadowrack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.score.ComponentForecast;
import org.shadowrack.training.score.ComponentForecast.Factor;
import org.shadowrack.training.split.Part;

/** Breaks when a forecast names as its cause what does not matter to the model on components that it never saw. */
class FactorsTest {

    private static final FailureModel MODEL = TrainedModels.train(SyntheticFleet.of(90, 3, 11), TrainedModels.plan());
    private static final SyntheticFleet UNSEEN = SyntheticFleet.of(60, 2, 12);

    @Test
    void theStrongestFactorsAreThoseWhosePermutationHurtsMostOnUnseenComponents() {
        Map<String, Double> attributed = new HashMap<>();
        for (ComponentForecast forecast : ModelTraining.onWeka().score(MODEL, UNSEEN.telemetry(),
                FailureLog.of(List.of()), 1)) {
            if (forecast instanceof ComponentForecast.Predicted predicted) {
                for (Factor factor : predicted.factors()) {
                    attributed.merge(factor.feature(), Math.abs(factor.contribution()), Double::sum);
                }
            }
        }
        Map<String, Double> permuted = permutationImportance();
        assertThat(strongest(attributed)).isEqualTo(strongest(permuted)).isEqualTo("wear");
        assertThat(attributed.getOrDefault("noise", 0.0)).isLessThan(0.2 * attributed.getOrDefault("wear", 0.0));
    }

    private static String strongest(Map<String, Double> importance) {
        return Collections.max(importance.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** How much the Brier score grows when a metric's features are exchanged between rows. */
    private static Map<String, Double> permutationImportance() {
        Gathering gathering = new Gathering(Lives.of(UNSEEN.telemetry(), UNSEEN.failures()),
                UNSEEN.telemetry().metrics(), MODEL.schema(), ForecastTimes.every(Duration.ofHours(6)), 1);
        Sample sample = gathering.gather(Part.ALL, Target.failureWithin(MODEL.main().horizon().toMillis()), _ -> 1,
                new LifeWorkers(1, TrainingMonitor.NONE));
        double before = brier(sample, sample.rows());
        Map<String, Double> importance = new HashMap<>();
        for (String metric : List.of("wear", "noise", "errors")) {
            importance.put(metric, brier(sample, permuted(sample, metric)) - before);
        }
        return importance;
    }

    private static double[][] permuted(Sample sample, String metric) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < sample.size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(5));
        List<String> names = MODEL.schema().names();
        double[][] rows = new double[sample.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = sample.rows()[row].clone();
            for (int place = 0; place < names.size(); place++) {
                if (FeatureSchema.sourceOf(names.get(place)).equals(metric)) {
                    rows[row][place] = sample.rows()[order.get(row)][place];
                }
            }
        }
        return rows;
    }

    private static double brier(Sample sample, double[][] rows) {
        double sum = 0;
        LearnedModel model = MODEL.main().model();
        for (int row = 0; row < rows.length; row++) {
            double error = MODEL.main().calibration().apply(model.answer(rows[row])) - sample.targets()[row];
            sum += error * error;
        }
        return sum / rows.length;
    }
}
