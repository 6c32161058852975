package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** One model: what it is, what it learnt from, and its figures on data that it had not seen. */
final class ModelCardView {
    private static final int MOST = 8;

    private ModelCardView() {}

    static VBox of(ScreenContext context, ModelCard card) {
        HBox head = new HBox(8, Nodes.label(card.name(), "section"), Nodes.spring(), Nodes.fixed(
                context.text(card.inUse() ? "training.in-use" : "training.retired"), "badge",
                card.inUse() ? "badge-lab" : "badge"));
        head.setStyle("-fx-alignment: center-left;");
        Label range = Nodes.wrapped(context.text("training.range", Formats.dateTime(card.trainedAt()),
                Formats.span(Duration.between(card.trainedFrom(), card.trainedAt()))), "caption");
        VBox view = new VBox(head,
                Nodes.wrapped(context.text("training.algorithm", card.algorithm(), Formats.span(card.horizon())),
                        "muted"),
                figures(card.metrics()), range);
        view.getStyleClass().add("card");
        view.setPrefWidth(276);
        return view;
    }

    private static GridPane figures(Map<String, Double> metrics) {
        GridPane grid = new GridPane(12, 2);
        List<Map.Entry<String, Double>> shown = List.copyOf(new TreeMap<>(metrics).entrySet());
        for (int row = 0; row < Math.min(MOST, shown.size()); row++) {
            Label name = Nodes.label(name(shown.get(row).getKey()), "muted", "dense");
            GridPane.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label value = Nodes.fixed(figure(shown.get(row).getValue()), "dense", "strong");
            GridPane.setHalignment(value, HPos.RIGHT);
            grid.addRow(row, name, value);
        }
        return grid;
    }

    /** Abbreviations keep their capitals. */
    private static String name(String metric) {
        return Formats.words(metric).replace("auc", "AUC").replace("AUC pr", "AUC-PR").replace("AUC roc", "AUC-ROC")
                .replace("ece", "ECE").replace("brier", "Brier");
    }

    private static String figure(double value) {
        return value != 0 && Math.abs(value) < 0.1
                ? String.format(Locale.ROOT, "%.4f", value)
                : Formats.number(value);
    }
}
