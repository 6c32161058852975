package org.shadowrack.forecast.fleet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.fleet.KindTraining.Fitted;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.training.measure.Champion;
import org.shadowrack.training.recalibrate.Recalibrated;

/**
 * Whether a new model forecasts from now on, or stays a candidate.
 *
 * @param use whether it does
 * @param why in words
 */
record Promotion(boolean use, String why) {
    /**
     * In place of {@code used} only what beats the simple rule and, on forecasts that neither knew, that model.
     *
     * @param strict whether even the first must beat the rule
     */
    static Promotion of(Fitted fitted, @Nullable KindModel used, ModelComparison comparison, boolean strict) {
        Champion champion = fitted.tested().main().report().champion();
        if (used == null && (champion.beaten() || !strict)) {
            // Silence would help nobody; the card says how it stands against the rule.
            return new Promotion(true, champion.beaten()
                    ? "it beats the rule '" + champion.name() + "', and is the first"
                    : "it is the first, though the rule '" + champion.name() + "' does as well");
        }
        if (used == null || !champion.beaten()) {
            return new Promotion(false,
                    "the rule '" + champion.name() + "' does as well: " + champion.caught() + " caught");
        }
        KindModel trained = fitted.model();
        KindModel candidate = new KindModel(trained.scope(), used.version() + 1, fitted.tested(),
                trained.trainedAt());
        return comparison.compare(candidate, used, ModelComparison.unknownTo(used, fitted.test()))
                .map(result -> against(used, candidate, result))
                .orElse(untold -> new Promotion(false, untold.message()));
    }

    /** Correcting probabilities ranks nothing anew, so nothing but their truth is asked for: on forecasts that the correction did not know. */
    static Promotion of(KindModel used, Recalibrated corrected) {
        String what = String.format(Locale.ROOT, "%s corrected by %d failures after %d forecasts from %s to %s",
                used.name(),
                corrected.failures(), corrected.forecasts(), corrected.from(), corrected.until());
        Recalibrated.Trial trial = corrected.trial();
        if (Double.isNaN(trial.after())) {
            return new Promotion(false, what + "; too little had failed before them to try it");
        }
        return new Promotion(trial.helped(), String.format(Locale.ROOT,
                "%s; made before these it would have %s their Brier score from %.6f to %.6f", what,
                trial.helped() ? "lowered" : "not lowered", trial.before(), trial.after()));
    }

    private static Promotion against(KindModel used, KindModel candidate, Comparison result) {
        boolean better = result.better().equals(candidate.name());
        return new Promotion(better,
                (better ? "better than " : "no better than ") + used.name() + " on the same forecasts");
    }
}
