package org.shadowrack.ui.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.shadowrack.decision.replay.Costs;
import org.shadowrack.decision.replay.Tradeoff;
import org.shadowrack.forecast.Forecasting.Beside;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.Drift;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.OperatingPoint;
import org.shadowrack.forecast.Forecasting.ReliabilityBin;
import org.shadowrack.forecast.label.FailureReport;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.operations.ForecastDesk;
import org.shadowrack.security.Operator;

/** A registry that remembers what it was told to do, with the curves of a model that does its work. */
public final class RecordedForecasters implements ForecastDesk {
    private final Supplier<List<ModelCard>> models;
    private final Map<Failure, LabelReview> reviews = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    RecordedForecasters(Supplier<List<ModelCard>> models) {
        this.models = models;
    }

    /** What it was told, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public Tradeoff tradeoff(String kind, Costs costs) {
        throw new UnsupportedOperationException("no trade-off is recorded");
    }

    @Override
    public Outcome<ModelCard> promote(Operator operator, String model) {
        told.add("promote " + model);
        return Outcome.ok(models.get().stream().filter(card -> card.name().equals(model)).findFirst().orElseThrow());
    }

    @Override
    public Outcome<ModelCard> revert(Operator operator, String scope) {
        told.add("revert " + scope);
        return Outcome.ok(models.get().getFirst());
    }

    @Override
    public Outcome<Comparison> compare(String model, String other) {
        told.add("compare " + model + " " + other);
        return Outcome.ok(new Comparison(model, other, SampleFleet.NOW.minus(Duration.ofDays(1)),
                Map.of("auprc", 0.41, "brier", 0.0021, "caught", 7.0),
                Map.of("auprc", 0.38, "brier", 0.0023, "caught", 6.0), model));
    }

    @Override
    public Optional<Curves> curves(String model) {
        List<OperatingPoint> points = new ArrayList<>();
        List<ReliabilityBin> bins = new ArrayList<>();
        List<Double> leads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            points.add(new OperatingPoint(1 - i / 40.0, Math.max(0.05, 1 - i * i / 1600.0), (i + 1) / 40.0));
            leads.add(1800.0 + i * i * 60);
        }
        for (int i = 0; i < 10; i++) {
            bins.add(new ReliabilityBin(i / 10.0, Math.max(0, i / 10.0 + (i % 2 == 0 ? 0.03 : -0.02)), 500));
        }
        return Optional.of(new Curves(points, bins, leads));
    }

    @Override
    public List<Outlook> outlook(Component component) {
        List<Outlook.Hour> course = new ArrayList<>();
        for (int hour = 1; hour <= 72; hour++) {
            double expected = 62 + 0.4 * hour + 3 * Math.sin(hour * Math.PI / 12);
            course.add(new Outlook.Hour(expected, expected - 2 - hour * 0.05, expected + 2 + hour * 0.05));
        }
        return List.of(new Outlook(new SeriesKey(component.id(), "temperature"), "Cel", SampleFleet.NOW,
                new Limit(85, Limit.Source.SENSOR), course,
                new Outlook.Crossing(Duration.ofHours(38), Duration.ofHours(49), null)));
    }

    @Override
    public Map<Failure, LabelReview> reviews() {
        return Map.copyOf(reviews);
    }

    @Override
    public Outcome<LabelReview> review(Operator operator, Failure failure, boolean accepted, String reason) {
        LabelReview review = new LabelReview(failure.component(), failure.at(), !accepted, operator.name(), reason,
                SampleFleet.NOW);
        reviews.put(failure, review);
        return Outcome.ok(review);
    }

    @Override
    public Outcome<ComponentEvent> report(Operator operator, Failure failure, String what) {
        told.add("report " + failure.component() + " " + failure.at() + " " + what);
        return new FailureReport(failure, what, operator.name()).event(SampleFleet.with(List.of()).topology(),
                SampleFleet.NOW);
    }

    @Override
    public List<Beside> candidates() {
        return List.of();
    }

    @Override
    public Drift drift() {
        return new Drift(960, 0.12, Duration.ofDays(8), true,
                "12 % of the components are outside what the models know: train on what they have become");
    }
}
