package org.shadowrack.forecast.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.forecast.shelf.ModelShelf;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.recalibrate.Recalibrated;

/**
 * Corrects the models in use by what became of their forecasts. A correction is a version of its own, so that it can be taken back.
 *
 * @param shelf of the models
 * @param data what is known, by scope
 * @param now when outcomes are looked at
 */
record Recalibration(ModelShelf shelf, Map<String, TrainingData> data, Instant now) {
    Outcome<Trained> run(DoubleConsumer progress, BooleanSupplier cancelled) {
        long began = System.nanoTime();
        List<ModelCard> cards = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Map<String, KindModel> used = shelf.inUse();
        for (KindModel model : used.values()) {
            if (cancelled.getAsBoolean()) {
                return Outcome.failed(Problem.failed("cancelled", "recalibrating " + model.name(), "Start it again"));
            }
            progress.accept((double) (cards.size() + skipped.size()) / used.size());
            corrected(model).then(this::shelve).map(cards::add)
                    .orElse(problem -> skipped.add(model.scope() + ": " + problem.message()));
        }
        return Outcome.ok(new Trained(cards, skipped, (System.nanoTime() - began) / 1e9));
    }

    private Outcome<Corrected> corrected(KindModel used) {
        TrainingData known = data.get(used.scope());
        if (known == null) {
            return Outcome.failed(Problem.failed("the history no longer holds enough failures of it",
                    "recalibrating " + used.name(), "Wait for more"));
        }
        return switch (ModelTraining.onWeka().recalibrate(used.model(), known.telemetry(), known.failures(), now,
                Runtime.getRuntime().availableProcessors())) {
            case Result.Done<Recalibrated>(Recalibrated done) -> Outcome.ok(new Corrected(used, done));
            case Result.Refused<Recalibrated>(Refusal refusal) -> Outcome
                    .failed(Problem.failed(refusal.message(), refusal.tried(), refusal.next()));
        };
    }

    /** Its trees are as old as before: whether a training is due does not change by it. */
    private Outcome<ModelCard> shelve(Corrected corrected) {
        KindModel used = corrected.used();
        Promotion promotion = Promotion.of(used, corrected.done());
        return shelf.put(new KindModel(used.scope(), 0, corrected.done().model(), used.trainedAt()), promotion.use(),
                promotion.why(), shelf.curves(used.name()).orElse(null));
    }

    private record Corrected(KindModel used, Recalibrated done) {}
}
