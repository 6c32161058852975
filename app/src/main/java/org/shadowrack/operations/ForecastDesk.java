package org.shadowrack.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.decision.replay.Costs;
import org.shadowrack.decision.replay.Tradeoff;
import org.shadowrack.forecast.Forecasting.Beside;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.Drift;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.security.Operator;

/** The forecasters of a site: their lives, their quality, and what thresholds make of them. Thread-safe. */
public interface ForecastDesk {
    /** What each threshold would have meant for a kind ({@code default}: all) on what this site recorded, and the cheapest. Takes seconds. */
    Tradeoff tradeoff(String kind, Costs costs);

    /** Puts a model into use in place of the one that forecasts its scope now. */
    Outcome<ModelCard> promote(Operator operator, String model);

    /** Puts the model back into use that forecast {@code scope} before the present one. */
    Outcome<ModelCard> revert(Operator operator, String scope);

    /** Two models of one scope on the same forecasts, which neither was trained on. Takes seconds. */
    Outcome<Comparison> compare(String model, String other);

    /** A model's curves on its test part; empty where they were not kept. */
    Optional<Curves> curves(String model);

    /** What is expected of those metrics of a component that have a limit in the site's settings. Takes a second. */
    List<Outlook> outlook(Component component);

    /** What people said of the failures on record, by failure. */
    Map<Failure, LabelReview> reviews();

    /**
     * Accepts or rejects a failure on record; the next training leaves a rejected one out.
     *
     * @param reason why; needed where it is rejected
     */
    Outcome<LabelReview> review(Operator operator, Failure failure, boolean accepted, String reason);

    /**
     * Puts a failure on record that no log tells; the next training learns from it, until it is rejected.
     *
     * @param what happened, in words
     */
    Outcome<ComponentEvent> report(Operator operator, Failure failure, String what);

    /** How candidates fare beside the models in use. */
    List<Beside> candidates();

    /** Whether a training is due, and why. */
    Drift drift();
}
