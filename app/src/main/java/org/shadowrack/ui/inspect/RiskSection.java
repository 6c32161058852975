package org.shadowrack.ui.inspect;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Factor;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Anomalies;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Lives;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.RiskBar;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The forecast: probability by horizon, remaining life, what moved it; or why there is none. */
final class RiskSection implements Section {
    private static final int FACTORS = 4;

    private final ScreenContext context;
    private final VBox node = new VBox(6);

    RiskSection(ScreenContext context) {
        this.context = context;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        node.getChildren().setAll(Nodes.rule());
        Forecast forecast = fleet.snapshot().forecasts().get(component.id());
        if (forecast == null) {
            forecast = fleet.hostOf(component.id()).filter(host -> host.main().equals(component)).flatMap(host -> host
                    .worst()).orElse(null);
        }
        switch (forecast) {
            case null -> node.getChildren().add(Nodes.wrapped(context.text("inspector.no-forecast"), "muted"));
            case Forecast.Abstained abstained -> abstained(abstained);
            case Predicted predicted -> predicted(fleet, component, predicted);
        }
    }

    /** What is unusual comes first, and is said to be no probability. */
    private void abstained(Forecast.Abstained abstained) {
        if (abstained.anomaly() != null) {
            HBox head = new HBox(6, SeverityMark.node(context.palette(), Severity.LOW, 16),
                    Nodes.label(context.text("forecasts.anomaly.title"), "strong"));
            head.setStyle("-fx-alignment: center-left;");
            node.getChildren().addAll(head, Nodes.wrapped(Anomalies.text(abstained.anomaly())),
                    Nodes.wrapped(context.text("forecasts.anomaly.hint"), "caption"));
        }
        node.getChildren().addAll(Nodes.label(context.text("inspector.abstained"), "strong"),
                Nodes.wrapped(abstained.reason(), "muted"));
    }

    private void predicted(Fleet fleet, Component component, Predicted predicted) {
        String whose = predicted.component().equals(component.id())
                ? ""
                : context.text("inspector.risk.of", fleet.component(predicted.component()).map(Component::name).orElse(
                        ""));
        Label figure = Nodes.fixed(Formats.percent(predicted.within(Horizon.H24)), "figure");
        HBox head = new HBox(8, figure, Nodes.label(context.text("inspector.risk", whose), "muted"));
        head.setStyle("-fx-alignment: baseline-left;");
        node.getChildren().add(head);
        for (Horizon horizon : Horizon.values()) {
            Double probability = predicted.probability().get(horizon);
            if (probability != null) {
                node.getChildren().add(bar(horizon, probability));
            }
        }
        node.getChildren().add(pair(context.text("inspector.life"), Lives.text(predicted.remainingLife())));
        factors(predicted);
        node.getChildren().add(Nodes.wrapped(context.text("inspector.model", predicted.model(), age(fleet, predicted)),
                "caption"));
    }

    private Node bar(Horizon horizon, double probability) {
        Label name = Nodes.fixed(name(horizon), "caption");
        name.setMinWidth(36);
        Label value = Nodes.fixed(Formats.percent(probability), "dense");
        HBox row = new HBox(8, name, RiskBar.node(context.palette(), 176, 10, probability, horizon == Horizon.H24
                ? threshold()
                : -1), value);
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }

    private double threshold() {
        Map<String, Double> thresholds = context.operations().thresholds();
        return thresholds.getOrDefault("default", -1.0);
    }

    private void factors(Predicted predicted) {
        if (predicted.factors().isEmpty()) {
            return;
        }
        node.getChildren().add(Nodes.label(context.text("inspector.why"), "strong"));
        predicted.factors().stream().sorted(Comparator.comparingDouble((Factor factor) -> -Math.abs(factor
                .contribution()))).limit(FACTORS).forEach(factor -> node.getChildren().add(pair(Formats.words(factor
                        .feature()), String.format(Locale.ROOT, "%s %+.2f", factor.contribution() >= 0 ? "▲" : "▼",
                                factor.contribution()))));
    }

    private static HBox pair(String name, String value) {
        HBox row = new HBox(8, Nodes.label(name, "muted"), Nodes.spring(), Nodes.fixed(value));
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }

    private static String age(Fleet fleet, Predicted predicted) {
        return Formats.span(Duration.between(predicted.at(), fleet.snapshot().at()));
    }

    private static String name(Horizon horizon) {
        return horizon == Horizon.D7 ? "7 d" : horizon.length().toHours() + " h";
    }
}
