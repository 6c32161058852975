package org.shadowrack.operations.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.replay.AlarmRule;
import org.shadowrack.decision.replay.Costs;
import org.shadowrack.decision.replay.Tradeoff;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.Forecasting.Beside;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.Drift;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.label.FailureReport;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.operations.ForecastDesk;
import org.shadowrack.operations.Operations.Consequence;
import org.shadowrack.operations.parts.Picture;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.parts.Thresholds;
import org.shadowrack.operations.record.ForecastLog;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;

/** Checks roles, and hands each question to the part that knows. */
final class SiteForecastDesk implements ForecastDesk {
    private final SiteParts parts;
    private final Picture picture;
    private final Thresholds thresholds;
    private final ForecastLog log;

    SiteForecastDesk(SiteParts parts, Picture picture, Thresholds thresholds, ForecastLog log) {
        this.parts = parts;
        this.picture = picture;
        this.thresholds = thresholds;
        this.log = log;
    }

    private Forecasting forecasting() {
        return parts.forecasting();
    }

    private Topology topology() {
        return picture.newest().topology();
    }

    /** What a threshold would have meant, with the persistence, hysteresis and cool-down in force. */
    List<Consequence> consequences(String kind, List<Double> thresholds) {
        return log.consequences(topology(), kind, thresholds.stream().map(this::rule).toList(),
                parts.clock().instant());
    }

    private AlarmRule rule(double threshold) {
        PolicySettings policy = thresholds.policy();
        return new AlarmRule(threshold, policy.releaseBelow(), Persistence.of(policy.restraint()), policy.coolDown());
    }

    @Override
    public Tradeoff tradeoff(String kind, Costs costs) {
        return log.tradeoff(topology(), kind, rule(0.5), costs, parts.clock().instant());
    }

    @Override
    public Outcome<ModelCard> promote(Operator operator, String model) {
        return parts.access().require(operator, Permission.TRAIN, "promote " + model)
                .then(allowed -> forecasting().promote(model));
    }

    @Override
    public Outcome<ModelCard> revert(Operator operator, String scope) {
        return parts.access().require(operator, Permission.TRAIN, "revert " + scope)
                .then(allowed -> forecasting().revert(scope));
    }

    @Override
    public Outcome<Comparison> compare(String model, String other) {
        return forecasting().compare(parts.history(), topology(), model, other, parts.clock().instant());
    }

    @Override
    public Optional<Curves> curves(String model) {
        return forecasting().curves(model);
    }

    @Override
    public List<Outlook> outlook(Component component) {
        Map<String, Limit> limits = new HashMap<>();
        parts.history().latest().keySet().stream().filter(key -> key.component().equals(component.id()))
                .forEach(key -> parts.settings().forecasting().limit(component, key.metric())
                        .ifPresent(limit -> limits.put(key.metric(), limit)));
        return forecasting().outlook(parts.history(), component.id(), limits, parts.clock().instant());
    }

    @Override
    public Map<Failure, LabelReview> reviews() {
        return new LabelReviews(parts.history().journal()).all();
    }

    @Override
    public Outcome<LabelReview> review(Operator operator, Failure failure, boolean accepted, String reason) {
        String what = (accepted ? "accept" : "reject") + " the failure of " + failure.component() + " at "
                + failure.at() + (reason.isBlank() ? "" : ": " + reason);
        return parts.access().require(operator, Permission.TRAIN, what)
                .then(allowed -> new LabelReviews(parts.history().journal()).put(new LabelReview(failure.component(),
                        failure.at(), !accepted, operator.name(), reason, parts.clock().instant())));
    }

    @Override
    public Outcome<ComponentEvent> report(Operator operator, Failure failure, String what) {
        return parts.access()
                .require(operator, Permission.TRAIN, "report that " + failure.component() + " failed at "
                        + failure.at() + ": " + what)
                .then(allowed -> new FailureReport(failure, what, operator.name()).event(topology(),
                        parts.clock().instant()))
                .then(event -> parts.history().appendEvents(List.of(event)).map(stored -> event));
    }

    @Override
    public List<Beside> candidates() {
        return forecasting().candidates();
    }

    @Override
    public Drift drift() {
        return forecasting().drift(parts.clock().instant());
    }
}
