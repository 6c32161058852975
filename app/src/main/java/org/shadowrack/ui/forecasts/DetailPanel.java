package org.shadowrack.ui.forecasts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Factor;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.operations.Operations;
import org.shadowrack.ui.kit.Anomalies;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.plot.Series;
import org.shadowrack.ui.screen.ScreenContext;

/** Of one component: how its probability went, and what moves it. */
final class DetailPanel {
    private static final Duration SPAN = Duration.ofDays(7);
    private static final int POINTS = 240;
    private static final int FACTORS = 6;
    private static final double BAR = 90;

    private final ScreenContext context;
    private final Latest latest;
    private final VBox node = new VBox(8);
    private final Label title = Nodes.label("", "strong");
    private final PlotView plot;
    private final OutlookLines outlook;
    private final GridPane factors = new GridPane(12, 4);
    private @Nullable ComponentId asked;
    private Instant askedAt = Instant.EPOCH;

    DetailPanel(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.outlook = new OutlookLines(context);
        this.plot = new PlotView(context, ForecastIds.HISTORY, context.text("forecasts.history.none"));
        factors.setMinWidth(270);
        outlook.node().setMinWidth(190);
        outlook.node().setMaxWidth(190);
        HBox body = new HBox(16, Nodes.grow(plot), factors, outlook.node());
        node.getChildren().addAll(title, Nodes.grow(body));
    }

    VBox node() {
        return node;
    }

    PlotView plot() {
        return plot;
    }

    void drop() {
        latest.drop();
        outlook.drop();
        asked = null;
    }

    /** Shows {@code row}; asks the history again when the picture is newer. */
    void show(Optional<ForecastRow> chosen, Instant at) {
        if (chosen.isEmpty()) {
            title.setText(context.text("forecasts.history.choose"));
            factors.getChildren().clear();
            outlook.drop();
            outlook.node().getChildren().clear();
            plot.nothing("");
            asked = null;
            return;
        }
        ForecastRow row = chosen.orElseThrow();
        title.setText(context.text("forecasts.history.of", row.component().name(), row.component().service()));
        factors(row);
        outlook.show(row.component(), at);
        if (!row.component().id().equals(asked) || !at.equals(askedAt)) {
            asked = row.component().id();
            askedAt = at;
            latest.run(() -> context.operations().history().plot(
                    new SeriesKey(row.component().id(), Operations.FORECAST_METRIC), at.minus(SPAN),
                    at.plusMillis(1), POINTS), points -> draw(points, row, at));
        }
    }

    private void draw(Points points, ForecastRow row, Instant at) {
        if (points.size() == 0) {
            plot.nothing(context.text("forecasts.history.none"));
            return;
        }
        double[] times = new double[points.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = points.epochMillis()[i];
        }
        Instant from = Instant.ofEpochMilli(Math.min(points.epochMillis()[0], at.minusSeconds(3600).toEpochMilli()));
        Series series = new Series(Operations.FORECAST_METRIC, times, points.values(), Series.Style.STEP,
                "interaction");
        plot.show(new Plot(Axis.time("UTC", from, at), Axis.share(context.text("column.risk24")), List.of(series),
                List.of(new Plot.Mark(context.text("forecasts.mark", Formats.percent(row.threshold())),
                        row.threshold(), false, "high"))),
                context.text("forecasts.history.words", row.component().name(), Formats.percent(row.risk())));
    }

    private void factors(ForecastRow row) {
        factors.getChildren().clear();
        switch (row.forecast()) {
            case Abstained abstained -> {
                row.anomaly().ifPresent(anomaly -> {
                    factors.add(Nodes.label(context.text("forecasts.anomaly.title"), "strong"), 0, 0);
                    factors.add(Nodes.wrapped(Anomalies.text(anomaly)), 0, 1);
                    factors.add(Nodes.wrapped(context.text("forecasts.anomaly.hint"), "caption"), 0, 3);
                });
                factors.add(Nodes.wrapped(abstained.reason(), "muted"), 0, 2);
            }
            case Predicted predicted -> {
                double most = predicted.factors().stream().mapToDouble(factor -> Math.abs(factor.contribution())).max()
                        .orElse(1);
                List<Factor> shown = predicted.factors().stream().limit(FACTORS).toList();
                for (int i = 0; i < shown.size(); i++) {
                    factor(i, shown.get(i), most);
                }
            }
        }
    }

    private void factor(int row, Factor factor, double most) {
        Label name = Nodes.label(Formats.words(factor.feature()), "dense");
        name.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(name, Priority.ALWAYS);
        boolean raises = factor.contribution() >= 0;
        Label value = Nodes.fixed((raises ? "▲ +" : "▼ −") + String.format(Locale.ROOT, "%.2f",
                Math.abs(factor.contribution())), "dense");
        GridPane.setHalignment(value, javafx.geometry.HPos.RIGHT);
        factors.addRow(row, name, bar(Math.abs(factor.contribution()) / Math.max(1e-9, most), raises), value);
    }

    private Node bar(double share, boolean raises) {
        Canvas canvas = new Canvas(BAR, 8);
        canvas.getGraphicsContext2D().setFill(context.palette().get("track"));
        canvas.getGraphicsContext2D().fillRect(0, 0, BAR, 8);
        canvas.getGraphicsContext2D().setFill(context.palette().get(raises ? "high" : "rest"));
        canvas.getGraphicsContext2D().fillRect(0, 0, BAR * share, 8);
        return canvas;
    }
}
