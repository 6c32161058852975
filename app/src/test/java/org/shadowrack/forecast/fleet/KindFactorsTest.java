package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shadowrack.forecast.deviation.Lifespans;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Factor;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.run.TrainingRun;

/** Breaks when an operator is told that a fan may fail because it is a fan. */
class KindFactorsTest {
    private static final int HOURS = 300;

    /** Of the fans half fail, of the supplies none, so the kind tells much. */
    private static KindModel model() {
        Random random = new Random(4);
        ReadingCollector readings = new ReadingCollector();
        List<FailureEvent> failures = new ArrayList<>();
        for (int part = 0; part < 80; part++) {
            boolean fan = part % 2 == 0;
            int fails = part % 4 == 0 ? 60 + random.nextInt(230) : Integer.MAX_VALUE;
            add(readings, "h" + part + "/part", fan ? "fan" : "power_supply", Math.min(HOURS, fails), fails, random);
            if (fails < HOURS) {
                failures.add(new FailureEvent("h" + part + "/part", Taught.millis(fails), "worn"));
            }
        }
        TrainingPlan plan = TrainingPlan.of(Duration.ofHours(24), Duration.ofHours(12)).at(Duration.ofHours(4))
                .with(Algorithm.GROUPED).withMinHistory(Duration.ofHours(24));
        return switch (new TrainingRun(readings.build(KindTraining.HOLD), FailureLog.of(failures), plan,
                TrainingMonitor.NONE).run()) {
            case Result.Done<FailureModel>(FailureModel model) -> new KindModel("fleet", 1, model, Instant.ofEpochMilli(
                    Taught.millis(HOURS)));
            case Result.Refused<FailureModel> refused -> throw new AssertionError(refused.toString());
        };
    }

    private static void add(ReadingCollector readings, String id, String kind, int hours, int fails, Random random) {
        readings.name(id, "kind", kind);
        for (int hour = 0; hour < hours; hour++) {
            readings.add(id, Taught.millis(hour), "departure",
                    random.nextGaussian() + Math.max(0, 24 - (fails - hour)) / 6.0);
        }
    }

    @Test
    void aKindIsNoReason() {
        ReadingCollector readings = new ReadingCollector();
        add(readings, "one/fan", "fan", 100, 101, new Random(9));
        Map<ComponentId, Forecast> told = new KindScoring(model(), readings.build(KindTraining.HOLD),
                new Lifespans(Map.of(), Set.of()), Instant.ofEpochMilli(Taught.millis(99))).score();
        assertThat(told.get(new ComponentId("one/fan"))).isInstanceOfSatisfying(Predicted.class,
                predicted -> assertThat(predicted.factors()).isNotEmpty().extracting(Factor::feature)
                        .allSatisfy(feature -> assertThat(feature).startsWith("departure.")));
    }
}
